package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.jouwroute.outreach.CampaignDesk.Called;
import nl.jouwroute.outreach.CampaignDesk.Flyer;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.Invitations;
import org.junit.jupiter.api.Test;

/** The call list of a campaign: its order, its end, and a no on the phone. */
class CampaignCallsIT extends CampaignFixture {

    @Test
    void callsWhoLookedFirstThenWhoWasCalledLeastAndStopsWhenReached() throws SQLException {
        assertThat(called("2026-11-23T10:00:00Z")).containsExactlyInAnyOrder("Bilal", "Thijs");
        Flyer thijs = in(() -> desk().flyers(campaign, false)).get(2);
        inPortal(() -> bean(portal, Invitations.class).open(token(thijs)));
        assertThat(called("2026-11-23T10:00:00Z")).containsExactly("Thijs", "Bilal");

        call("Thijs", CallOutcome.NO_ANSWER, null, false);
        assertThat(called("2026-11-23T11:00:00Z")).as("called today").containsExactly("Bilal");
        call("Bilal", CallOutcome.CALL_BACK, LocalDate.of(2026, 11, 25), false);
        assertThat(called("2026-11-24T11:00:00Z")).containsExactly("Thijs");
        assertThat(called("2026-11-25T11:00:00Z")).as("promised first").containsExactly("Bilal", "Thijs");
        assertThat(call("Bilal", CallOutcome.SPOKEN, null, true)).isEqualTo(id("Bilal"));
        assertThat(called("2026-11-26T11:00:00Z")).containsExactly("Thijs");
        call("Thijs", CallOutcome.NO_ANSWER, null, false);
        call("Thijs", CallOutcome.NO_ANSWER, null, false);
        assertThat(called("2026-11-30T11:00:00Z")).as("as often as agreed").isEmpty();
        CampaignFigures.PerChannel phone = in(() ->
                        bean(CampaignRepository.class).figures(campaign))
                .channels()
                .get(3);
        assertThat(phone).isEqualTo(new CampaignFigures.PerChannel("PHONE", 2, 1, 1, 0));
    }

    @Test
    void aPromisedCallIsMadeHoweverOftenSomebodyWasCalled() throws SQLException {
        for (String at : List.of("2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z")) {
            assertThat(called(at)).contains("Thijs");
            call("Thijs", CallOutcome.NO_ANSWER, null, false);
        }
        assertThat(called("2026-11-23T10:00:00Z")).contains("Thijs");
        call("Thijs", CallOutcome.CALL_BACK, LocalDate.of(2026, 11, 25), false);
        assertThat(called("2026-11-24T11:00:00Z")).containsExactly("Bilal");
        assertThat(called("2026-11-25T11:00:00Z")).containsExactly("Thijs", "Bilal");
        call("Thijs", CallOutcome.NO_ANSWER, null, false);
        assertThat(called("2026-11-30T11:00:00Z")).as("as often as agreed").containsExactly("Bilal");
    }

    @Test
    void aNoOnThePhoneHoldsEverywhereAndTheSameFormTwiceIsOne() throws SQLException {
        UUID key = UUID.randomUUID();
        UUID member = member("Bilal");
        for (int i = 0; i < 2; i++) {
            in(() -> desk().called(
                            campaign, member, new Called(key, CallOutcome.REFUSED, null, null, true, false), staff));
        }
        assertThat(list("select count(*)::text from campaign_call")).containsExactly("1");
        assertThat(list("select objects::text from person where called = 'Bilal'"))
                .containsExactly("true");
        isLeftAlone("Bilal");
        assertThatThrownBy(() -> call("Bilal", CallOutcome.NO_ANSWER, null, false))
                .isInstanceOfSatisfying(
                        CampaignRefused.class, no -> assertThat(no.why()).isEqualTo(CampaignRefused.Why.NOT_TO_CALL));
    }

    @Test
    void aNoOnThePhoneHoldsWhateverBecameOfTheCampaignMeanwhile() throws SQLException {
        call("Thijs", CallOutcome.SPOKEN, null, false);
        UUID into = person("Dewi Sinds", "sinds@example.org");
        run("update person set merged_into = '" + into + "' where called = 'Dewi'");
        in(() -> {
            desk().end(campaign);
            return null;
        });

        for (String name : List.of("Bilal", "Thijs", "Dewi")) {
            call(name, CallOutcome.REFUSED, null, false);
        }

        assertThat(list("select called from person where objects order by called"))
                .containsExactly("Bilal", "Dewi Sinds", "Thijs");
        assertThat(list("select count(*)::text from campaign_call where outcome = 'REFUSED'"))
                .containsExactly("3");
        assertThatThrownBy(() -> call("Bilal", CallOutcome.NO_ANSWER, null, false))
                .isInstanceOfSatisfying(
                        CampaignRefused.class, no -> assertThat(no.why()).isEqualTo(CampaignRefused.Why.ENDED));
    }

    @Test
    void aSecondTapThatWaitsForTheFirstIsTheSameCall() throws Exception {
        UUID member = member("Bilal");
        Called spoken = new Called(UUID.randomUUID(), CallOutcome.SPOKEN, null, null, true, false);
        CompletableFuture<UUID> second = in(() -> {
            desk().called(campaign, member, spoken, staff);
            CompletableFuture<UUID> tapped =
                    CompletableFuture.supplyAsync(() -> in(() -> desk().called(campaign, member, spoken, staff)));
            database.awaitSomebodyWaitingForALock();
            return tapped;
        });
        assertThat(second.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(list("select count(*)::text from campaign_call")).containsExactly("1");
    }
}
