package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.lead.PersonListRepository;
import nl.jouwroute.outreach.CampaignDesk.Flyer;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.referral.Invitations;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.trajectory.DutyRepository;
import nl.jouwroute.trajectory.DutyRepository.Duty;
import nl.jouwroute.trajectory.DutyRepository.Kind;
import org.junit.jupiter.api.Test;

/** Who is in the group of a campaign, what reaches them, and that a no holds on every path. */
class CampaignIT extends CampaignFixture {

    @Test
    void theSameListAgainAddsNobody() throws SQLException {
        assertThat(add(named("Bilal", "BILAL@example.org"), named("Thijs", "+31612345673")))
                .isZero();
        assertThat(list("select count(*)::text from person")).containsExactly("3");
        assertThat(listed()).containsExactly("Bilal", "Dewi", "Thijs");
    }

    @Test
    void whoStandsInAListTwiceIsAddedOnceAndTheListOfCampaignsCountsLikeTheirPages() throws SQLException {
        assertThat(add(named("Noor", "noor@example.org", "0612345699"), named("N. Jansen", "06 12 34 56 99")))
                .isEqualTo(1);
        call("Noor", CallOutcome.SPOKEN, null, false);
        Flyer flyer = in(() -> desk().flyers(campaign, false)).get(0);
        inPortal(() -> bean(portal, Invitations.class).open(token(flyer)));

        CampaignRepository campaigns = bean(CampaignRepository.class);
        CampaignFigures page = in(() -> campaigns.figures(campaign));
        assertThat(in(() -> campaigns.outlines(List.of(campaign, UUID.randomUUID()))))
                .containsOnly(Map.entry(campaign, new CampaignRepository.Outline(4, 2, 0)));
        assertThat(List.of(page.group(), page.reached(), page.joined())).containsExactly(4L, 2L, 0L);
    }

    @Test
    void whoHasALandlineOnlyIsCalledAndGetsNoMessageAndNoCode() throws SQLException {
        assertThat(add(named("Opa", "038 498 9898"))).isEqualTo(1);
        assertThat(called("2026-11-24T10:00:00Z")).contains("Opa");
        assertThat(in(() -> desk().flyers(campaign, false)).stream().map(Flyer::called))
                .as("its code asks for an address to log in with")
                .containsExactlyInAnyOrder("Bilal", "Dewi", "Thijs");
        in(() -> desk().send(campaign, Via.SMS));
        assertThat(list("select address from notification where channel = 'SMS' order by 1"))
                .containsExactly("+31612345671", "+31612345673");
        in(() -> {
            bean(Objections.class).note(address("0031 38 4989898"));
            return null;
        });
        isLeftAlone("Opa");
    }

    @Test
    void whoObjectedBeforeIsNotPutInTheGroupByAnyWayAndNotKept() throws SQLException {
        UUID known = person("Noor", "noor@example.org");
        in(() -> {
            bean(Objections.class).note(address("joris@example.org"));
            bean(Objections.class).note(known);
            return null;
        });
        assertThat(add(named("Joris", "joris@example.org"), named("Noor", "noor@example.org")))
                .isZero();
        assertThat(in(() -> desk().addKnown(campaign, List.of(known)))).isZero();
        assertThat(list("select called from person where called = 'Joris'")).isEmpty();
        for (GroupRepository.Choice choice : GroupRepository.Choice.values()) {
            assertThat(in(() -> group().candidates(campaign, choice, 50)))
                    .as(choice.name())
                    .isEmpty();
        }
    }

    @Test
    void aNoHoldsAtOnceForTheListTheFlyersTheMessagesAndTheCalls() throws SQLException {
        UUID bilal = id("Bilal");
        in(() -> {
            bean(Objections.class).note(bilal);
            return null;
        });
        isLeftAlone("Bilal");
        assertThat(list("select refused::text from campaign_member where person_id = '" + bilal + "'"))
                .containsExactly("true");
        run("update person set objects = false where id = '" + bilal + "'");
        isLeftAlone("Bilal");
    }

    @Test
    void theNoOfAnotherPersonWithTheSameUnprovedAddressHoldsToo() throws SQLException {
        UUID other = person("Iemand", "dewi@example.org");
        in(() -> {
            bean(Objections.class).note(other);
            return null;
        });
        isLeftAlone("Dewi");
    }

    @Test
    void aNoWithTheFlyerInHandIsOneOfTheFlyer() throws SQLException {
        List<Flyer> flyers = in(() -> desk().flyers(campaign, false));
        assertThat(flyers).hasSize(3);
        String token = token(flyers.get(0));
        for (int i = 0; i < 2; i++) {
            inPortal(() -> {
                bean(portal, Invitations.class).decline(token);
                return null;
            });
        }
        isLeftAlone("Bilal");
        CampaignFigures figures = in(() -> bean(CampaignRepository.class).figures(campaign));
        assertThat(figures.channels().get(0)).isEqualTo(new CampaignFigures.PerChannel("FLYER", 3, 0, 0, 1));
        assertThat(figures.refused()).isEqualTo(1);
        assertThat(figures.approachable()).isEqualTo(2);
        assertThat(list("select token_hash from invitation where token_hash like '%" + token + "%'"))
                .isEmpty();
    }

    @Test
    void whomACampaignListedMustBeToldWithinAMonthAlsoWhenItEndedOrTheMailCameBack() throws SQLException {
        LocalDate last = LocalDate.of(2026, 12, 23);
        assertThat(toTell(last.minusDays(8))).isEmpty();
        assertThat(toTell(last.minusDays(7)))
                .containsExactly(new Duty(Kind.CAMPAIGN_TO_TELL, campaign, "Contracten", "3", last, null));
        assertThat(toTell(last).get(0).path()).isEqualTo("/campagne/" + campaign);

        call("Thijs", CallOutcome.SPOKEN, null, false);
        in(() -> desk().send(campaign, Via.EMAIL));
        run("update notification set state = 'SENT'");
        assertThat(toTell(last)).isEmpty();
        run(
                "insert into reply (id, mark, channel, kind, sender, words, at, notification_id) select gen_random_uuid(), 'm',"
                        + " 'EMAIL', 'BOUNCE', 'post@example.org', '', '2026-11-24Z', id from notification"
                        + " where address = 'dewi@example.org'");
        in(() -> {
            desk().end(campaign);
            return null;
        });
        assertThat(toTell(last))
                .as("it came back, and it ended")
                .extracting(Duty::words)
                .containsExactly("1");
        assertThat(in(() -> bean(CampaignRepository.class).figures(campaign)).toTell())
                .isEqualTo(1);
        in(() -> {
            bean(Objections.class).note(id("Dewi"));
            return null;
        });
        assertThat(toTell(last)).isEmpty();
    }

    private static List<Duty> toTell(LocalDate day) {
        return in(() -> bean(DutyRepository.class).dueOfNobody(day, 10));
    }

    @Test
    void aFlyerIsMadeOnceUnlessAskedForAgainAndAMessageOnce() throws SQLException {
        in(() -> desk().flyers(campaign, false));
        assertThatThrownBy(() -> in(() -> desk().flyers(campaign, false)))
                .isInstanceOfSatisfying(
                        CampaignRefused.class, no -> assertThat(no.why()).isEqualTo(CampaignRefused.Why.NOBODY));
        assertThat(in(() -> desk().flyers(campaign, true))).hasSize(3);
        assertThat(in(() -> desk().send(campaign, Via.EMAIL))).isEqualTo(2);
        assertThatThrownBy(() -> in(() -> desk().send(campaign, Via.EMAIL))).isInstanceOf(CampaignRefused.class);
        assertThat(in(() -> desk().send(campaign, Via.SMS))).isEqualTo(2);
        assertThat(list("select channel || ' ' || address from notification order by 1"))
                .containsExactly(
                        "EMAIL bilal@example.org", "EMAIL dewi@example.org", "SMS +31612345671", "SMS +31612345673");
        CampaignFigures before = in(() -> bean(CampaignRepository.class).figures(campaign));
        assertThat(before.channels().get(1).sent()).as("not left yet").isZero();
        run("update notification set state = 'SENT'");
        assertThat(in(() -> bean(CampaignRepository.class).figures(campaign))
                        .channels()
                        .get(1)
                        .sent())
                .isEqualTo(2);
        in(() -> {
            desk().end(campaign);
            return null;
        });
        assertThatThrownBy(() -> in(() -> desk().flyers(campaign, true)))
                .isInstanceOfSatisfying(
                        CampaignRefused.class, no -> assertThat(no.why()).isEqualTo(CampaignRefused.Why.ENDED));
        in(() -> {
            desk().resume(campaign);
            desk().resume(campaign);
            return null;
        });
        assertThat(in(() -> desk().flyers(campaign, true))).as("it goes on").isNotEmpty();
    }

    @Test
    void joiningNeedsTheCodeOfThatPersonAndAnAddressThatIsTheirs() throws SQLException {
        Flyer flyer = in(() -> desk().flyers(campaign, false)).get(0);
        UUID invitation = inPortal(() -> bean(portal, Invitations.class).open(token(flyer)))
                .orElseThrow()
                .id();
        assertThat(inPortal(() -> bean(portal, Invitations.class).isFor(invitation, address("bilal@example.org"))))
                .isTrue();
        assertThat(inPortal(() -> bean(portal, Invitations.class).isFor(invitation, address("dewi@example.org"))))
                .isFalse();
        assertThat(inPortal(() -> bean(portal, Invitations.class).findInvited(invitation)))
                .contains(id("Bilal"));
        inPortal(() -> {
            bean(portal, Invitations.class).joined(invitation, UUID.randomUUID(), id("Bilal"));
            return null;
        });
        assertThat(list("select count(*)::text from lead"))
                .as("no lead by itself")
                .containsExactly("0");
        assertThat(called("2026-11-24T10:00:00Z")).containsExactly("Thijs");
        assertThat(in(() -> bean(CampaignRepository.class).figures(campaign)).joined())
                .isEqualTo(1);
    }

    @Test
    void whoTypesTheCodeOfAFlyerGetsTheSamePageAndAnEarlierCodeGoesOnWorking() throws SQLException {
        Flyer flyer = in(() -> desk().flyers(campaign, false)).get(0);
        assertThat(token(flyer)).isEqualTo(flyer.code().value());
        assertThat(inPortal(() -> bean(portal, Invitations.class).isThere(flyer.code())))
                .isTrue();
        assertThat(inPortal(() -> bean(portal, Invitations.class).isThere(PaperCode.create())))
                .isFalse();
        assertThat(list("select count(*)::text from invitation where opened_at is not null"))
                .as("asking for it is not yet looking at the page")
                .containsExactly("0");
        String typed = flyer.code().printed().toLowerCase(Locale.ROOT).replace('-', ' ');
        assertThat(inPortal(() -> bean(portal, Invitations.class).open(typed))).isPresent();

        String earlier = Tokens.create();
        run("update invitation set token_hash = '" + Tokens.hash(earlier) + "' where token_hash = '"
                + Tokens.hash(flyer.code().value()) + "'");
        assertThat(inPortal(() -> bean(portal, Invitations.class).open(earlier)))
                .isPresent();
    }

    @Test
    void staffFindThePersonOfATypedFlyerAlsoAfterAMerge() throws SQLException {
        String typed = in(() -> desk().flyers(campaign, false)).get(0).code().printed();
        assertThat(found(typed.toLowerCase(Locale.ROOT))).containsExactly("Bilal");
        assertThat(found(PaperCode.create().printed())).isEmpty();
        run("update person set merged_into = (select id from person where called = 'Thijs') where called = 'Bilal'");
        assertThat(found(typed)).containsExactly("Thijs");
    }

    private static List<String> found(String words) {
        return in(() -> bean(PersonListRepository.class).withoutLead(words, 10)).stream()
                .map(PersonListRepository.Found::called)
                .toList();
    }

    @Test
    void twoWhoAreMergedCountOnceAndAreTwoAgainAfterwards() throws SQLException {
        run("update person set merged_into = (select id from person where called = 'Thijs') where called = 'Dewi'");
        assertThat(listed()).containsExactly("Bilal", "Thijs");
        run("update person set objects = true where called = 'Thijs'");
        assertThat(listed()).containsExactly("Bilal");
        assertThat(list("select count(*)::text from campaign_member where refused"))
                .containsExactly("2");
    }

    @Test
    void whoTurnsOutToBeSomebodyWhoJoinedIsNotApproachedAgain() throws SQLException {
        UUID invitation = inPortal(() -> bean(portal, Invitations.class)
                        .open(token(in(() -> desk().flyers(campaign, false)).get(0))))
                .orElseThrow()
                .id();
        inPortal(() -> {
            bean(portal, Invitations.class).joined(invitation, UUID.randomUUID(), id("Bilal"));
            return null;
        });
        bilalTurnsOutToBeThijsWhoWasAddedFirst();

        assertThat(called("2026-11-24T10:00:00Z")).isEmpty();
        assertThat(in(() -> desk().flyers(campaign, true)).stream().map(Flyer::called))
                .containsExactly("Dewi");
        assertThatThrownBy(() -> in(() -> desk().send(campaign, Via.SMS))).isInstanceOf(CampaignRefused.class);
        assertThat(in(() -> group().list(campaign, 10)).stream()
                        .filter(GroupRepository.Listed::joined)
                        .map(GroupRepository.Listed::called))
                .containsExactly("Thijs");
    }

    @Test
    void whatTheOtherOfTwoWhoWereMergedGotAndTheirCallsCountToo() throws SQLException {
        assertThat(in(() -> desk().send(campaign, Via.EMAIL))).isEqualTo(2);
        for (int i = 0; i < 3; i++) {
            call("Bilal", CallOutcome.NO_ANSWER, null, false);
        }
        run("update contact_point set person_id = (select id from person where called = 'Thijs')"
                + " where address = 'bilal@example.org'");
        bilalTurnsOutToBeThijsWhoWasAddedFirst();

        assertThat(called("2026-11-24T10:00:00Z")).as("as often as agreed").isEmpty();
        assertThatThrownBy(() -> in(() -> desk().send(campaign, Via.EMAIL)))
                .as("had the e-mail")
                .isInstanceOf(CampaignRefused.class);
        assertThat(in(() -> group().list(campaign, 10)).stream().map(GroupRepository.Listed::calls))
                .containsExactly(0, 3);
    }

    private static void bilalTurnsOutToBeThijsWhoWasAddedFirst() throws SQLException {
        run("update campaign_member set added_at = added_at - interval '1 day'"
                + " where person_id = (select id from person where called = 'Thijs')");
        run("update person set merged_into = (select id from person where called = 'Thijs') where called = 'Bilal'");
    }
}
