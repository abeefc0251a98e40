package nl.jouwroute.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that hold for every table, function and role of the schema, read from the catalogue. */
class SchemaRulesIT {

    private static Connection db;

    @BeforeAll
    static void connect() throws SQLException {
        db = TestDatabase.create("schema_rules").asSuperuser();
    }

    @AfterAll
    static void close() throws SQLException {
        db.close();
    }

    @Test
    void every_table_with_data_of_people_has_row_level_security() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select relname from pg_class where relkind in ('r', 'p')"
                                + " and relnamespace = 'public'::regnamespace and not relrowsecurity order by 1"))
                .as("tables without row level security hold nothing about a resident")
                .containsExactlyInAnyOrder(
                        "flyway_schema_history",
                        "installation",
                        "rate_count",
                        "referring_organisation",
                        "room",
                        "scheduled_tasks",
                        "session_facilitator",
                        "session_kind",
                        "staff_member");
    }

    @Test
    void nobody_may_truncate_or_hang_triggers_and_few_may_delete() throws SQLException {
        assertThat(grants("'TRUNCATE', 'TRIGGER', 'REFERENCES'")).isEmpty();
        assertThat(grants("'DELETE'"))
                .containsExactly(
                        "backend scheduled_tasks",
                        "jr_login held_form",
                        "jr_login login_challenge",
                        "jr_login login_session",
                        "jr_login rate_count",
                        "jr_resident goal",
                        "jr_resident plan_step",
                        "jr_resident profile_availability",
                        "jr_resident profile_quality",
                        "jr_resident saved_route",
                        "jr_staff forgotten_recording",
                        "jr_staff login_challenge",
                        "jr_staff login_session",
                        "jr_staff meeting_place_closed",
                        "jr_staff meeting_time",
                        "jr_staff rate_count",
                        "jr_staff route_preview",
                        "jr_staff route_step_text",
                        "jr_staff toolkit_item",
                        "jr_staff video_caption");
    }

    @Test
    void the_login_roles_have_no_rights_of_their_own_but_the_job_table() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select distinct grantee || ' ' || table_name"
                                + " from information_schema.role_table_grants where grantee in ('portal', 'backend')"))
                .containsExactly("backend scheduled_tasks");
    }

    @Test
    void the_public_has_nothing() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select table_name || '.' || privilege_type from information_schema.table_privileges"
                                + " where grantee = 'PUBLIC' and table_schema = 'public'"))
                .isEmpty();
        assertThat(Catalogue.list(
                        db,
                        "select table_name || '.' || column_name from information_schema.column_privileges"
                                + " where grantee = 'PUBLIC' and table_schema = 'public'"))
                .isEmpty();
        assertThat(
                        Catalogue.list(
                                db,
                                "select nspname from pg_namespace where nspname = 'public'"
                                        + " and (has_schema_privilege('public', oid, 'USAGE') or has_schema_privilege('public', oid, 'CREATE'))"))
                .isEmpty();
        assertThat(Catalogue.list(
                        db,
                        "select p.oid::regprocedure::text from pg_proc p where " + OURS
                                + " and has_function_privilege('public', p.oid, 'EXECUTE') order by 1"))
                .isEmpty();
    }

    @Test
    void functions_that_run_as_the_owner_are_few_and_have_a_fixed_search_path() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select p.proname || ' ' || array_to_string(p.proconfig, ',') from pg_proc p where " + OURS
                                + " and p.prosecdef order by 1"))
                .containsExactly(
                        "booking_counts_agree search_path=public",
                        "current_invitation search_path=public",
                        "current_invitee search_path=public",
                        "current_partner search_path=public",
                        "current_person search_path=public",
                        "draft_to_show search_path=public",
                        "drop_captions search_path=public",
                        "drop_my_address search_path=public",
                        "drop_signals_of_loose_replies search_path=public",
                        "drop_signals_of_undone_merge search_path=public",
                        "finish_merges search_path=public",
                        "forget_campaign_members search_path=public",
                        "forget_put_forward search_path=public",
                        "hold_open_lead search_path=public",
                        "inviting_organisation search_path=public",
                        "join_together search_path=public",
                        "leave_for_good search_path=public",
                        "loosen_replies search_path=public",
                        "mark_objection search_path=public",
                        "move_invited search_path=public",
                        "my_avoidance_facts search_path=public",
                        "my_campaigns search_path=public",
                        "my_case_file search_path=public",
                        "object_as_invitee search_path=public",
                        "object_as_resident search_path=public",
                        "object_by_link search_path=public",
                        "object_to_contact search_path=public",
                        "objection_standing search_path=public",
                        "objector search_path=public",
                        "place_draft_to_show search_path=public",
                        "plan_draft_to_show search_path=public",
                        "refuse_campaign search_path=public",
                        "settle_appointments search_path=public",
                        "settle_handover search_path=public",
                        "settle_home_visits search_path=public",
                        "steps_to_remember search_path=public",
                        "system_known search_path=public",
                        "system_mentor search_path=public",
                        "system_mentor_of search_path=public",
                        "tell_resident search_path=public",
                        "text_draft_to_show search_path=public",
                        "together_advisor search_path=public",
                        "welcome_contact search_path=public",
                        "what_stays_of_me search_path=public",
                        "who_looked_at_me search_path=public",
                        "withdraw_referral search_path=public");
    }

    @Test
    void there_are_no_views_and_no_other_schemas() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select c.oid::regclass::text from pg_class c where relkind in ('v', 'm', 'f')"
                                + " and relnamespace = 'public'::regnamespace"))
                .as("a view reads as its owner, past row level security")
                .isEmpty();
        assertThat(Catalogue.list(db, "select nspname from pg_namespace where nspname !~ '^pg_' order by 1"))
                .containsExactly("information_schema", "public");
    }

    @Test
    void no_role_of_ours_stands_above_the_rules() throws SQLException {
        assertThat(
                        Catalogue.list(
                                db,
                                "select rolname from pg_roles where (rolname ~ '^jr_' or rolname in ('portal', 'backend'))"
                                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)"))
                .isEmpty();
        assertThat(Catalogue.list(db, "select rolname from pg_roles where rolname ~ '^jr_' and rolcanlogin"))
                .isEmpty();
        assertThat(
                        Catalogue.list(
                                db,
                                "select g.rolname || ' in ' || r.rolname from pg_auth_members m"
                                        + " join pg_roles r on r.oid = m.roleid join pg_roles g on g.oid = m.member where g.rolname ~ '^jr_'"))
                .as("a narrow role is a member of nothing")
                .isEmpty();
    }

    @Test
    void outside_the_back_end_few_policies_open_all_rows_of_a_table_to_all_commands() throws SQLException {
        assertThat(Catalogue.list(
                        db,
                        "select array_to_string(roles, ',') || ' ' || tablename from pg_policies"
                                + " where cmd = 'ALL' and qual = 'true' and not ('jr_staff' = any(roles)) order by 1"))
                .containsExactly(
                        "jr_login contact_point",
                        "jr_login held_form",
                        "jr_login login_address",
                        "jr_login login_challenge",
                        "jr_login login_session",
                        "jr_login person",
                        "jr_login resident");
    }

    private static final String OURS = "p.pronamespace = 'public'::regnamespace"
            + " and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')";

    private static List<String> grants(String privileges) throws SQLException {
        return Catalogue.list(
                db,
                "select distinct grantee || ' ' || table_name from information_schema.role_table_grants"
                        + " where table_schema = 'public' and grantee <> 'owner' and privilege_type in (" + privileges
                        + ") order by 1");
    }
}
