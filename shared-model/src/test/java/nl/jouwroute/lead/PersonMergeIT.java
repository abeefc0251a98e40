package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.PersonRepository.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two persons who are one: found, merged, and taken apart again. */
class PersonMergeIT extends MergeFixture {

    @Test
    void whoHasTheSameAddressOrANameLikeItWithTheSameYearOfBirthIsProposed() throws SQLException {
        UUID noor = person("Noor de Vries", "2003-05-01", MAIL);
        UUID spelled = person("Noor de Vris", "2003-11-30", "ander@example.org");
        person("Noor de Vries", "1999-05-01", "derde@example.org");
        person("Youssef Amrani", "2003-05-01", "vierde@example.org");
        person("Noor de Vries", null, "vijfde@example.org");

        List<Match> found =
                asStaff(() -> persons().alike(null, "noor de vries", LocalDate.of(2003, 1, 2), List.of(MAIL)));

        assertThat(found.stream().map(Match::personId)).containsExactly(noor, spelled);
        assertThat(found.stream().map(Match::sameAddress)).containsExactly(true, false);
        assertThat(asStaff(() -> persons().alike(noor, null, null, List.of(MAIL))))
                .isEmpty();
        asStaff(() -> {
            persons().addAddress(noor, ContactAddress.parseAny("038 498 9898").orElseThrow(), me);
            return null;
        });
        assertThat(asStaff(() -> persons().alike(spelled, null, null, List.of("+31384989898"))))
                .as("the same landline")
                .extracting(Match::personId)
                .containsExactly(noor);
    }

    @Test
    void ofTwoOpenLeadsInOneTrackTheOneThatIsWorkedOnStaysWithAllThatArrived() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", "2003-05-01", "school@example.org");
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");

        assertThat(merge(kept, gone)).isEqualTo("DONE");

        assertThat(value("select person_id from lead where id = '" + busy + "'"))
                .isEqualTo(kept.toString());
        assertThat(value("select state || ' ' || end_reason from lead where id = '" + quiet + "'"))
                .isEqualTo("CLOSED MERGED");
        assertThat(value("select string_agg(kind, ' ' order by at, kind) from lead_signal where lead_id = '" + busy
                        + "'"))
                .as("with word that the other came along")
                .isEqualTo("PLAN PLAN JOINED");
        assertThat(value("select response_due_at::date from lead where id = '" + busy + "'"))
                .as("the clock of whoever came first")
                .isEqualTo("2026-11-20");
        assertThat(asStaff(() -> persons().holdPresent(gone)))
                .as("whom a form means that was shown before")
                .isEqualTo(kept);
        assertThat(value("select count(*) from contact_point where person_id = '" + kept + "'"))
                .isEqualTo("2");
        assertThat(value("select birth_date from person where id = '" + kept + "'"))
                .isEqualTo("2003-05-01");
        assertThat(asStaff(() -> persons().alike(null, null, null, List.of(MAIL)).stream()
                        .map(Match::personId)
                        .toList()))
                .containsExactly(kept);
    }

    @Test
    void whatWasPromisedOnTheLeadThatGoesAndSaidOfItsPersonHoldsOnTheOneThatStays() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        UUID stays = lead(kept, "CONTACTED", me, "2026-11-20");
        UUID goes = lead(gone, "CONTACTED", colleague(), "2026-11-21");
        run("update lead set responded_at = received_at, next_step = 'Bel na de vakantie', next_step_on = '2026-12-08'"
                + " where id = '" + stays + "'");
        run("update lead set next_step = 'Bel over de huur', next_step_on = '2026-11-25', urgency = 'URGENT',"
                + " urgency_reason = 'Geen inkomen', placeable = 'Ja, omdat' where id = '" + goes + "'");

        assertThat(merge(kept, gone)).isEqualTo("DONE");

        assertThat(value(
                        "select concat_ws(' | ', next_step, next_step_on, urgency, urgency_reason, placeable) from lead"
                                + " where id = '" + stays + "'"))
                .isEqualTo("Bel over de huur; Bel na de vakantie | 2026-11-25 | URGENT | Geen inkomen | Ja, omdat");
        assertThat(newInMyDay()).containsExactly("Er kwam een lead van dezelfde persoon bij, van Tom");
        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
        assertThat(newInMyDay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void takenApartAgainEverythingIsAsItWas(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID a = person("Noor", random.nextBoolean() ? "2003-01-01" : null, MAIL);
        UUID b = person(
                random.nextBoolean() ? "Noortje" : null, "2003-02-02", random.nextBoolean() ? MAIL : "b@example.org");
        for (UUID one : List.of(a, b)) {
            for (String track : List.of("YOUTH_PREVENTION", "SHORT_ROUTE")) {
                if (random.nextInt(3) > 0) {
                    String state = List.of("NEW", "ASSIGNED", "CONTACTED").get(random.nextInt(3));
                    UUID lead = lead(one, state, state.equals("NEW") ? null : me, "2026-11-2" + random.nextInt(5));
                    run("update lead set track = '" + track + "'"
                            + (random.nextBoolean() ? ", responded_at = '2026-11-22'" : "")
                            + (random.nextBoolean() ? ", next_step = 'Bel " + random.nextInt(2) + "'" : "")
                            + (random.nextBoolean()
                                    ? ", next_step_on = '2026-12-0" + (1 + random.nextInt(3)) + "'"
                                    : "")
                            + (random.nextBoolean() ? ", urgency = 'SOON', urgency_reason = 'WW stopt'" : "")
                            + (random.nextBoolean() ? ", placeable = 'Ja, omdat'" : "") + " where id = '" + lead
                            + "'");
                }
            }
            run("update person set objects = " + random.nextBoolean() + " where id = '" + one + "'");
        }
        String before = everything();

        assertThat(merge(a, b)).isEqualTo("DONE");
        assertThat(everything()).isNotEqualTo(before);
        String id = value("select id from person_merge where gone_id = '" + b + "'");
        assertThat(undo(UUID.fromString(id))).isEqualTo("DONE");

        assertThat(everything()).isEqualTo(before);
        assertThat(undo(UUID.fromString(id))).isEqualTo("UNDONE_ALREADY");
        assertThat(value("select undone_by from person_merge")).as("history").isEqualTo(me.toString());
    }

    @Test
    void twoAccountsOrTwoTrajectoriesInOneTrackAreNotMerged() throws SQLException {
        UUID a = person("Noor", null, MAIL);
        UUID b = person("Noor", null, "b@example.org");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + b + "', '" + b
                + "', '2026-01-01', '2026-01-01')");
        assertThat(merge(a, b)).isEqualTo("HAS_ACCOUNT");
        lead(a, "ACCEPTED", me, "2026-11-20");
        lead(b, "ACCEPTED", me, "2026-11-20");
        assertThat(merge(b, a)).isEqualTo("TWO_TRAJECTORIES");
        assertThat(merge(a, a)).isEqualTo("GONE_ALREADY");
    }

    @Test
    void twoOffersToPartnersAreNotMergedAndTheNewestMergeIsUndoneFirst() throws SQLException {
        UUID a = person("Noor", null, MAIL);
        UUID b = person("Noor", null, "b@example.org");
        offer(lead(a, "ASSIGNED", me, "2026-11-20"));
        UUID offered = lead(b, "ASSIGNED", me, "2026-11-20");
        offer(offered);
        assertThat(merge(a, b)).isEqualTo("TWO_OFFERS");

        run("update handover set state = 'WITHDRAWN', content = null where lead_id = '" + offered + "'");
        assertThat(merge(a, b)).isEqualTo("DONE");
        UUID first = UUID.fromString(value("select id from person_merge"));
        UUID c = person("Noor", null, "c@example.org");
        assertThat(asStaff(() -> persons().merge(UUID.randomUUID(), c, a, "Ook", me, NOW.plusSeconds(9))))
                .isEqualTo("DONE");
        assertThat(undo(first)).as("what went on to a third person").isEqualTo("NEWER_FIRST");
    }

    /** Whoever adds a table says here that it stays, or in the function that it follows. */
    @Test
    void allThatPointsAtALeadOrAPersonFollowsOrStaysOnPurpose() throws SQLException {
        Set<String> stay = Set.of(
                "lead_assignment", // who had that lead, and why
                "trajectory", // the lead with a trajectory is the one that stays
                "resident", // who has an account is the one that stays
                "objection", // the addresses of who said no, also when it is taken apart
                "objection_link", // in messages that were sent
                "file_look", // never rewritten, like the audit
                "person_merge",
                "person");
        String source =
                value("select string_agg(prosrc, ' ') from pg_proc where proname in ('merge_persons', 'join_leads')");
        String tables = value("select string_agg(distinct conrelid::regclass::text, ' ') from pg_constraint"
                + " where contype = 'f' and confrelid in ('lead'::regclass, 'person'::regclass)");
        assertThat(tables.split(" ")).contains("handover", "campaign_member").allSatisfy(table -> assertThat(
                        stay.contains(table)
                                || Pattern.compile("from " + table
                                                + "( g)? where (g\\.)?(lead_id|person_id) = (p_goes|p_gone)")
                                        .matcher(source)
                                        .find())
                .as(table)
                .isTrue());
    }

    /** All that a merge may touch, but for the versions that make open forms stale. */
    private static String everything() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("person", "contact_point", "lead", "lead_signal")) {
            rows.add(value(
                    "select string_agg((to_jsonb(t) - 'version')::text, E'\\n' order by t.id) from " + table + " t"));
        }
        return String.join("\n", rows.stream().map(String::valueOf).toList());
    }
}
