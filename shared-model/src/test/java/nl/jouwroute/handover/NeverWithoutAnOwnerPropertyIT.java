package nl.jouwroute.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever staff and partners do, in whatever order: everybody who came in is in somebody's hands, and one person's. */
class NeverWithoutAnOwnerPropertyIT {

    private static final int HANDS = 3;

    private final CaseFixture cases = CaseFixture.get();

    /** Something that is done to the one lead. */
    private enum Verb {
        TAKE,
        GIVE,
        CONTACT,
        ACCEPT_LEAD,
        OFFER,
        OFFER_UNWANTED,
        TAKE_OVER,
        REFUSE,
        WITHDRAW,
        PAUSE,
        GO_AWAY,
        COME_BACK,
        CLOSE_LEAD,
        CLOSE_TRAJECTORY,
        REOPEN
    }

    private record Act(Verb verb, int who, int other) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void nobody_is_ever_without_an_owner(@ForAll("histories") List<Act> history) throws SQLException {
        cases.begin();
        for (Act act : history) {
            boolean done = act(act);
            assertThat(cases.chairsBetweenWhichSomebodyFell())
                    .as(act + (done ? " was done in " : " was refused in ") + history)
                    .isEmpty();
        }
    }

    private boolean act(Act act) throws SQLException {
        return switch (act.verb()) {
            case TAKE -> cases.take(act.who());
            case GIVE -> cases.give(act.who(), act.other());
            case CONTACT -> cases.contact();
            case ACCEPT_LEAD -> cases.acceptLead();
            case OFFER -> cases.offer(act.other(), Say.Answer.YES);
            case OFFER_UNWANTED -> cases.offer(act.other(), Say.Answer.NO);
            case TAKE_OVER -> cases.takeOver(act.other());
            case REFUSE -> cases.refuse(act.other());
            case WITHDRAW -> cases.withdraw();
            case PAUSE -> cases.pause();
            case GO_AWAY -> cases.goAway(act.who(), act.other());
            case COME_BACK -> cases.comeBack(act.who());
            case CLOSE_LEAD -> cases.closeLead();
            case CLOSE_TRAJECTORY -> cases.closeTrajectory();
            case REOPEN -> cases.reopen();
        };
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<Integer> hand = Arbitraries.integers().between(0, HANDS - 1);
        return Combinators.combine(Arbitraries.of(Verb.class), hand, hand)
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }
}
