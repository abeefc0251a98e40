package nl.jouwroute.staff.reply;

import static nl.jouwroute.staff.testing.Fields.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.reply.ReplyKind;
import nl.jouwroute.reply.ReplyRepository.Waits;
import nl.jouwroute.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** Whose the answers in My day are, and that it is said when there are more. */
class ReplyDayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Caller SAM = new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), UUID.randomUUID(), "Sam");

    private static Waits of(UUID advisor, String name) {
        return new Waits(UUID.randomUUID(), "Noor", ReplyKind.ANSWER, Channel.EMAIL, NOW, advisor, name);
    }

    private static ReplyDay day(List<Waits> waiting) {
        ReplyDay day = new ReplyDay();
        set(day, "clock", new MovableClock(NOW));
        set(day, "read", new ReadReplies() {
            @Override
            public List<Waits> waiting() {
                return waiting;
            }
        });
        set(day, "callers", new CallerContext() {
            @Override
            public Caller current() {
                return SAM;
            }

            @Override
            public String origin() {
                return "STAFF";
            }
        });
        return day;
    }

    @Test
    void aColleagueWithTheSameNameIsSomebodyElse() {
        assertThat(day(List.of(of(SAM.id(), "Sam"), of(UUID.randomUUID(), "Sam"), of(null, null)))
                        .getLines())
                .extracting(ReplyDay.Line::whose)
                .containsExactly("", ", voor Sam", ", de lead is nog van niemand");
    }

    @Test
    void itSaysWhenThereAreMore() {
        List<Waits> most = Collections.nCopies(ReadReplies.MOST, of(SAM.id(), "Sam"));
        assertThat(day(most).isMore()).isFalse();

        ReplyDay full = day(Collections.nCopies(ReadReplies.MOST + 1, of(SAM.id(), "Sam")));
        assertThat(full.getLines()).hasSize(ReadReplies.MOST);
        assertThat(full.isMore()).isTrue();
    }
}
