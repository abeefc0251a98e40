package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.referral.Invitations;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyDesk;
import nl.jouwroute.reply.ReplyKind;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.resident.PersonRepository;
import org.junit.jupiter.api.Test;

/** What becomes of the members of a campaign of whom nothing was heard: forgotten, and never without a way to say no. */
class ForgottenMembersIT extends CampaignFixture {

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
            assertThat(in(() -> bean(Objections.class).saidOf(List.of(address(address)))))
                    .as(address)
                    .isNotEmpty();
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

    @Test
    void whoIsMergedIsForgottenWithTheOtherOnceThatIsFinal() throws SQLException {
        UUID dewi = id("Dewi");
        UUID thijs = id("Thijs");
        UUID merge = UUID.randomUUID();
        merge(merge, dewi, thijs, "2027-01-24T10:00:00Z");

        assertThat(forgetAt("2027-05-25T10:00:00Z"))
                .as("only who is not in a merge")
                .isEqualTo(1);
        assertThat(list("select called from person where called is not null order by 1"))
                .containsExactly("Dewi", "Thijs");
        assertThat(forgetAt("2027-07-25T11:00:00Z"))
                .as("the merge, and the two memberships")
                .isEqualTo(3);
        assertThat(list("select coalesce(called, '-') from person union all select address from contact_point"))
                .containsOnly("-");
        assertThat(list("select moved || reason from person_merge where final_at is not null"))
                .containsExactly("[]-");
        assertThat(undo(merge)).isEqualTo("FINAL");
        assertThat(in(() -> bean(CampaignRepository.class).figures(campaign)).group())
                .isEqualTo(3);
        assertThat(list("select count(*)::text from audit_entry where action = 'MERGE_FINAL' and person_id = '" + dewi
                        + "'"))
                .containsExactly("1");
    }

    @Test
    void aFinalMergeLeavesOnePersonWhoIsKnownAndUntilThenItIsTakenBack() throws SQLException {
        UUID bilal = id("Bilal");
        UUID dewi = id("Dewi");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)"
                + " values (gen_random_uuid(), '" + dewi
                + "', 'SHORT_ROUTE', '', 'NEW', '2026-11-23', '2026-11-24')");
        UUID first = UUID.randomUUID();
        merge(first, dewi, bilal, "2026-11-25T10:00:00Z");
        assertThat(forgetAt("2027-05-26T09:00:00Z")).as("Thijs").isEqualTo(1);
        assertThat(undo(first)).isEqualTo("DONE");
        assertThat(list("select address from contact_point where person_id = '" + bilal + "' order by 1"))
                .containsExactly("+31612345671", "bilal@example.org");

        merge(UUID.randomUUID(), dewi, bilal, "2027-05-27T10:00:00Z");
        assertThat(forgetAt("2027-11-26T10:00:00Z")).as("the merge").isEqualTo(1);
        assertThat(list("select called from person where called is not null")).containsExactly("Dewi");
        assertThat(list("select address from contact_point where person_id = '" + dewi + "' order by 1"))
                .containsExactly("+31612345671", "bilal@example.org", "dewi@example.org");
    }

    @Test
    void whoLeavesTakesAlongWhatOthersWroteDownOfThem() throws SQLException {
        UUID bilal = id("Bilal");
        UUID account = UUID.randomUUID();
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + account + "', '" + bilal
                + "', '2026-11-24', '2026-11-24')");
        run("insert into login_address values ('EMAIL', 'bilal@example.org', '" + account + "')");
        run("insert into campaign_call (id, member_id, staff_id, outcome, note, told, talk, form_key, at)"
                + " select gen_random_uuid(), id, '" + staff + "', 'SPOKEN', 'Bilal werkt al', true, false,"
                + " gen_random_uuid(), '2026-11-24T10:00Z' from campaign_member where person_id = '" + bilal + "'");
        UUID merge = UUID.randomUUID();
        merge(merge, bilal, id("Dewi"), "2026-11-24T11:00:00Z");

        portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), account, ""), DbRole.RESIDENT, () -> {
            bean(portal, MyDataRepository.class).leave(CLOCK.instant());
            return null;
        });

        assertThat(list("select called from person where called is not null")).containsExactly("Thijs");
        assertThat(list("select address from contact_point")).containsExactly("+31612345673");
        assertThat(list("select coalesce(note, '-') from campaign_call")).containsExactly("-");
        assertThat(list("select moved || reason from person_merge where final_at is not null"))
                .containsExactly("[]-");
        assertThat(undo(merge)).isEqualTo("FINAL");
        assertThat(forgetAt("2027-06-24T10:00:00Z"))
                .as("as a member too, with both others")
                .isEqualTo(3);
    }

    private void merge(UUID merge, UUID kept, UUID gone, String moment) {
        assertThat(in(() -> bean(PersonRepository.class)
                        .merge(merge, kept, gone, "Zelfde adres", staff, Instant.parse(moment))))
                .isEqualTo("DONE");
    }

    private String undo(UUID merge) {
        return in(() -> bean(PersonRepository.class).undo(merge, staff, CLOCK.instant()));
    }

    private int forgetAt(String moment) {
        CLOCK.set(Instant.parse(moment));
        return in(() -> bean(Retention.class).forget());
    }
}
