package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.outreach.CampaignDesk.Called;
import nl.jouwroute.outreach.CampaignDesk.Flyer;
import nl.jouwroute.outreach.CampaignDesk.Named;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.referral.Invitations;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyDesk;
import nl.jouwroute.reply.ReplyKind;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns on a real PostgreSQL: who is in the group, what reaches them, and that a no holds on every path. */
class CampaignIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final MovableClock CLOCK = new MovableClock(NOW);

    private static TestDatabase database;
    private static Transactions backend;
    private static Transactions portal;

    private final UUID staff = UUID.randomUUID();
    private UUID campaign;

    @BeforeAll
    static void start() {
        database = TestDatabase.create("campaigns");
        backend = transactions("backend");
        portal = transactions("portal");
    }

    private static Transactions transactions(String login) {
        Transactions made = new Transactions(database.url(), login, "test", 2);
        made.beans()
                .with(Clock.class, CLOCK)
                .with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
        return made;
    }

    @AfterAll
    static void stop() {
        backend.close();
        portal.close();
    }

    @BeforeEach
    void aCampaignOfThree() throws SQLException {
        CLOCK.set(NOW);
        run("truncate notification, audit_entry, campaign, objection, person, staff_member cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + staff
                + "', 'Marieke', 'm@tiem.example', '2026-11-01Z')");
        campaign = begin();
        assertThat(add(
                        named("Bilal", "bilal@example.org", "0612345671"),
                        named("Dewi", "dewi@example.org"),
                        named("Thijs", "0612345673")))
                .isEqualTo(3);
    }

    private UUID begin() {
        return in(() -> desk().begin(
                        new OutreachCampaign.Plan(
                                UUID.randomUUID(),
                                "Contracten",
                                "De gemeente",
                                "Je contract stopt",
                                "Hoi",
                                "Brief",
                                LocalDate.of(2026, 11, 23)),
                        staff));
    }

    @Test
    void theSameListAgainAddsNobody() throws SQLException {
        assertThat(add(named("Bilal", "BILAL@example.org"), named("Thijs", "+31612345673")))
                .isZero();
        assertThat(list("select count(*)::text from person")).containsExactly("3");
        assertThat(listed()).containsExactly("Bilal", "Dewi", "Thijs");
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
    void whoNeverBecameALeadIsForgottenHalfAYearAfterTheLastThingAndTheFiguresAndANoStay() throws SQLException {
        UUID bilal = id("Bilal");
        UUID dewi = id("Dewi");
        UUID thijs = id("Thijs");
        in(() -> {
            bean(Objections.class).note(bilal);
            return null;
        });
        run(
                "insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at, ended_at, end_reason)"
                        + " values (gen_random_uuid(), '" + dewi
                        + "', 'SHORT_ROUTE', '', 'CLOSED', '2026-11-23', '2026-11-24',"
                        + " '2026-11-25', 'NO_WISH')");
        run("insert into campaign_call (id, member_id, staff_id, outcome, note, told, talk, form_key, at)"
                + " select gen_random_uuid(), id, '" + staff + "', 'SPOKEN', 'Heeft al werk', true, false,"
                + " gen_random_uuid(), '2026-12-23T10:00Z' from campaign_member where person_id = '" + thijs + "'");
        String figures =
                in(() -> bean(CampaignRepository.class).figures(campaign)).toString();

        assertThat(forgetAt("2027-05-24T09:00:00Z")).as("a minute too early").isZero();
        assertThat(forgetAt("2027-05-25T10:00:00Z")).as("who said no").isEqualTo(1);
        assertThat(forgetAt("2027-06-24T10:00:00Z"))
                .as("who was called a month later")
                .isEqualTo(1);
        assertThat(forgetAt("2028-06-24T10:00:00Z")).as("who has a lead stays").isZero();

        assertThat(list("select coalesce(called, '-') from person order by 1")).containsExactly("-", "-", "Dewi");
        assertThat(list("select address from contact_point")).containsExactly("dewi@example.org");
        assertThat(list("select coalesce(note, '-') from campaign_call")).containsExactly("-");
        assertThat(list("select action from audit_entry where action = 'CAMPAIGN_MEMBER_FORGOTTEN' and person_id in ('"
                        + bilal + "', '" + thijs + "')"))
                .hasSize(2);
        assertThat(listed()).containsExactly("Dewi");
        assertThat(in(() -> bean(CampaignRepository.class).figures(campaign)))
                .satisfies(now -> {
                    assertThat(now.group()).isEqualTo(3);
                    assertThat(now.reached()).isEqualTo(1);
                    assertThat(now.refused()).isEqualTo(1);
                })
                .extracting(CampaignFigures::channels)
                .as(figures)
                .asString()
                .isEqualTo(in(() ->
                                bean(CampaignRepository.class).figures(campaign).channels())
                        .toString());
        assertThat(add(named("Bilal", "bilal@example.org")))
                .as("a no outlives the address")
                .isZero();
    }

    @Test
    void whoWroteBackLatelyOrWaitsForACoordinatorIsNotForgotten() throws SQLException {
        wrote("Bilal", "LOOSE", "2026-11-24");
        wrote("Dewi", "GONE", "2027-05-15");
        wrote("Thijs", "GONE", "2026-11-24");

        assertThat(forgetAt("2027-05-25T10:00:00Z")).isEqualTo(1);
        assertThat(list("select called from person where called is not null order by 1"))
                .containsExactly("Bilal", "Dewi");
        run("update reply set state = 'GONE', words = '', sender = '' where state = 'LOOSE'");
        assertThat(forgetAt("2027-05-25T11:00:00Z")).isEqualTo(1);
    }

    private void wrote(String name, String state, String day) throws SQLException {
        run(
                "insert into reply (id, mark, channel, kind, sender, words, state, person_id, at) values (gen_random_uuid(),"
                        + " '" + name + "', 'EMAIL', 'ANSWER', '', '', '" + state + "', '" + id(name) + "', '" + day
                        + "')");
    }

    @Test
    void whoWasForgottenCanStillSayNoWithThePaperTheLinkAndAnAnswer() throws SQLException {
        String paper = token(in(() -> desk().flyers(campaign, false)).get(0));
        String link = Tokens.create();
        String answer = Tokens.createForAddress();
        UUID dewi = id("Dewi");
        UUID thijs = id("Thijs");
        run("insert into objection_link values ('" + Tokens.hash(link) + "', '" + dewi
                + "', address_mark('EMAIL', 'dewi@example.org'))");
        in(() -> desk().send(campaign, Via.SMS));
        run("update notification set state = 'SENT', sent_at = '2026-11-23' where person_id = '" + thijs + "'");
        run("delete from notification where person_id <> '" + thijs + "'");
        run("insert into reply_address select '" + Tokens.hash(answer) + "', id from notification");
        assertThat(forgetAt("2027-06-24T10:00:00Z")).isEqualTo(3);
        assertThat(list("select called from person where called is not null union all select address from contact_point"
                        + " union all select address from notification where address <> '-'"))
                .isEmpty();
        assertThat(add(named("Nieuw", "bilal@example.org")))
                .as("the marks mean nothing before a no")
                .isEqualTo(1);

        inPortal(() -> {
            bean(portal, Invitations.class).decline(paper);
            return null;
        });
        portal.as(Caller.SYSTEM, DbRole.OBJECTOR, () -> {
            bean(portal, Objections.class).sayByLink(link);
            return null;
        });
        in(() -> bean(ReplyDesk.class)
                .receive(new IncomingReply(
                        Channel.EMAIL,
                        ReplyKind.ANSWER,
                        Tokens.hash("m1"),
                        "thijs@example.org",
                        null,
                        "STOP",
                        0,
                        false,
                        List.of(answer),
                        List.of(),
                        CLOCK.instant())));

        for (String address : List.of("bilal@example.org", "0612345671", "dewi@example.org", "0612345673")) {
            assertThat(in(() -> bean(Objections.class).isSaidOf(address(address))))
                    .as(address)
                    .isTrue();
        }
        assertThat(list("select refused::text from campaign_member where person_id is null order by 1"))
                .contains("true");
    }

    @Test
    void whoIsBeingHelpedAtThatMomentIsNotForgotten() throws SQLException {
        UUID bilal = id("Bilal");
        try (Connection other = database.asSuperuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                            + " values (gen_random_uuid(), '" + bilal
                            + "', 'SHORT_ROUTE', '', 'NEW', '2027-05-25', '2027-05-26')");

            assertThat(forgetAt("2027-05-25T10:00:00Z")).isEqualTo(2);
            other.commit();
        }
        assertThat(forgetAt("2027-05-25T11:00:00Z")).isZero();
        assertThat(list("select called from person where called is not null")).containsExactly("Bilal");
    }

    @Test
    void aMergeThatWasTakenBackAndAJoinByAnotherAccountKeepNobodyForGood() throws SQLException {
        in(() -> desk().flyers(campaign, false));
        run("insert into person_merge (id, kept_id, gone_id, reason, moved, merged_by, merged_at, undone_by, undone_at)"
                + " values (gen_random_uuid(), '" + id("Dewi") + "', '" + id("Thijs") + "', 'zelfde', '[]', '" + staff
                + "', '2026-11-24', '" + staff + "', '2026-11-25')");
        run("update invitation set joined_at = '2026-12-24' where person_id = '" + id("Bilal") + "'");

        assertThat(forgetAt("2027-05-25T10:00:00Z"))
                .as("half a year after that")
                .isZero();
        assertThat(forgetAt("2027-05-27T10:00:00Z")).isEqualTo(2);
        assertThat(list("select called from person where called is not null")).containsExactly("Bilal");
        assertThat(forgetAt("2027-06-26T10:00:00Z")).isEqualTo(1);
        assertThat(list("select called from person where called is not null")).isEmpty();
    }

    private int forgetAt(String moment) {
        CLOCK.set(Instant.parse(moment));
        return in(() -> bean(Retention.class).forget());
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

    private void isLeftAlone(String name) throws SQLException {
        assertThat(listed()).doesNotContain(name);
        assertThat(called("2026-11-24T10:00:00Z")).doesNotContain(name);
        List<String> flyers = in(() -> desk().flyers(campaign, true)).stream()
                .map(Flyer::called)
                .toList();
        assertThat(flyers).isNotEmpty().doesNotContain(name);
        for (Via via : List.of(Via.EMAIL, Via.SMS)) {
            try {
                in(() -> desk().send(campaign, via));
            } catch (CampaignRefused nobodyElseHasSuchAnAddress) {
                assertThat(nobodyElseHasSuchAnAddress.why()).isEqualTo(CampaignRefused.Why.NOBODY);
            }
        }
        assertThat(list("select p.called from notification n join person p on p.id = n.person_id"
                        + " where n.kind = 'CAMPAIGN_INVITATION'"))
                .doesNotContain(name);
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
    }

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

    private UUID call(String name, CallOutcome outcome, LocalDate again, boolean talk) {
        UUID member = member(name);
        return in(() -> desk().called(
                        campaign, member, new Called(UUID.randomUUID(), outcome, null, again, true, talk), staff));
    }

    private List<String> called(String instant) {
        CLOCK.set(Instant.parse(instant));
        LocalDate today = LocalDate.parse(instant.substring(0, 10));
        return in(() -> bean(CampaignCallRepository.class)
                        .calls(
                                campaign,
                                today,
                                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                3,
                                10))
                .stream()
                .map(CampaignCallRepository.Call::called)
                .toList();
    }

    private List<String> listed() {
        return in(() -> group().list(campaign, 10)).stream()
                .map(GroupRepository.Listed::called)
                .toList();
    }

    private int add(Named... named) {
        return in(() -> desk().addNamed(campaign, List.of(named), staff));
    }

    private static Named named(String called, String... addresses) {
        List<ContactAddress> all = new ArrayList<>();
        for (String one : addresses) {
            all.add(address(one));
        }
        return new Named(called, all);
    }

    private static ContactAddress address(String typed) {
        return ContactAddress.parse(typed).orElseThrow();
    }

    private static String token(Flyer flyer) {
        return flyer.link().substring(flyer.link().lastIndexOf('/') + 1);
    }

    private UUID person(String called, String mail) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values ('" + id + "', '" + called + "', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address) values ('" + id + "', '" + id + "', 'EMAIL', '"
                + mail + "')");
        return id;
    }

    private UUID id(String called) {
        return one("select id::text from person where called = '" + called + "'");
    }

    private UUID member(String called) {
        return one("select m.id::text from campaign_member m join person p on p.id = m.person_id where p.called = '"
                + called + "'");
    }

    private static UUID one(String sql) {
        try {
            return UUID.fromString(list(sql).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CampaignDesk desk() {
        return bean(CampaignDesk.class);
    }

    private static GroupRepository group() {
        return bean(GroupRepository.class);
    }

    private static <T> T bean(Class<T> type) {
        return bean(backend, type);
    }

    private static <T> T bean(Transactions where, Class<T> type) {
        return where.beans().get(type);
    }

    private static <T> T in(Supplier<T> work) {
        return backend.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    private static <T> T inPortal(Supplier<T> work) {
        return portal.as(Caller.SYSTEM, DbRole.INVITEE, work);
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static List<String> list(String sql) throws SQLException {
        return database.list(sql);
    }
}
