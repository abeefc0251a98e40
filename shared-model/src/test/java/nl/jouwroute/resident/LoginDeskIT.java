package nl.jouwroute.resident;

import static nl.jouwroute.resident.LoginChallenge.Verdict.OVER;
import static nl.jouwroute.resident.LoginChallenge.Verdict.RIGHT;
import static nl.jouwroute.resident.LoginChallenge.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import org.junit.jupiter.api.Test;

/** What somebody meets who logs in by a code; on a real PostgreSQL, as the portal's login role. */
class LoginDeskIT {

    private final LoginFixture login = LoginFixture.get();
    private final ContactAddress kim = login.newAddress();
    private final String browser = "browser of " + kim.value();

    @Test
    void a_code_works_once() {
        String code = login.ask(kim, browser);
        assertThat(login.type(code, browser)).isEqualTo(RIGHT);
        assertThat(login.type(code, browser)).isEqualTo(OVER);
    }

    @Test
    void a_code_works_for_ten_minutes() {
        String code = login.ask(kim, browser);
        login.clock.pass(Duration.ofMinutes(10));
        assertThat(login.type(code, browser)).isEqualTo(OVER);
    }

    @Test
    void a_code_works_just_before_the_ten_minutes_are_over() {
        String code = login.ask(kim, browser);
        login.clock.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(login.type(code, browser)).isEqualTo(RIGHT);
    }

    @Test
    void a_code_works_only_in_the_browser_that_asked() {
        String code = login.ask(kim, browser);
        assertThat(login.type(code, "another browser")).isEqualTo(OVER);
        assertThat(login.type(code, browser)).isEqualTo(RIGHT);
    }

    @Test
    void nobody_logs_in_by_a_landline() {
        ContactAddress landline = ContactAddress.parseAny("038 498 9898").orElseThrow();
        assertThatThrownBy(() -> login.mayAsk(landline, "browser")).isInstanceOf(RuntimeException.class);
        assertThat(login.sentTo(landline)).isEmpty();
        for (String wrong : List.of(
                "insert into login_challenge (id, purpose, kind, address, browser_hash, created_at, expires_at) values"
                        + " (gen_random_uuid(), 'RESIDENT', 'LANDLINE', '+31384989898', 'b', '2026-11-01', '2026-11-02')",
                "insert into login_address (kind, address, resident_id) values ('LANDLINE', '+31384989898', gen_random_uuid())",
                "insert into contact_point (id, person_id, kind, address, verified_at) values"
                        + " (gen_random_uuid(), gen_random_uuid(), 'LANDLINE', '+31384989898', '2026-11-01')")) {
            assertThatThrownBy(() -> login.database().run(wrong))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void after_five_wrong_tries_the_right_code_no_longer_works() {
        String code = login.ask(kim, browser);
        for (int i = 0; i < 5; i++) {
            assertThat(login.type(LoginFixture.other(code), browser)).isEqualTo(WRONG);
        }
        assertThat(login.type(code, browser)).isEqualTo(OVER);
    }

    @Test
    void a_new_code_takes_the_place_of_the_old_one() {
        String old = login.ask(kim, browser);
        login.clock.pass(Duration.ofSeconds(1));
        String code = login.askOtherThan(old, kim, browser);
        assertThat(login.type(old, browser)).isEqualTo(WRONG);
        assertThat(login.type(code, browser)).isEqualTo(RIGHT);
    }

    @Test
    void five_codes_an_hour_go_to_one_address_whoever_asks() {
        for (int i = 0; i < 5; i++) {
            assertThat(login.mayAsk(kim, browser + i)).isTrue();
        }
        assertThat(login.mayAsk(kim, "one more browser")).isFalse();
        login.clock.pass(Duration.ofMinutes(61));
        assertThat(login.mayAsk(kim, browser)).isTrue();
    }

    @Test
    void ten_codes_a_day_go_to_one_address() {
        for (int i = 0; i < 10; i++) {
            assertThat(login.mayAsk(kim, browser)).isTrue();
            login.clock.pass(Duration.ofHours(1));
        }
        assertThat(login.mayAsk(kim, browser)).isFalse();
        login.clock.pass(Duration.ofHours(15));
        assertThat(login.mayAsk(kim, browser)).isTrue();
    }

    @Test
    void a_network_address_has_a_limit_of_its_own_and_other_networks_go_on() {
        for (int i = 0; i < LoginFixture.SENDS_PER_NETWORK; i++) {
            assertThat(login.mayAsk(login.newAddress(), browser, "192.0.2.7")).isTrue();
        }
        assertThat(login.mayAsk(login.newAddress(), browser, "192.0.2.7")).isFalse();
        assertThat(login.mayAsk(login.newAddress(), browser, "192.0.2.8")).isTrue();
    }

    @Test
    void requests_at_the_same_time_do_not_pass_the_limit_together() throws Exception {
        List<Boolean> allowed = atOnce(20, () -> login.mayAsk(kim, browser));
        assertThat(allowed.stream().filter(yes -> yes)).hasSize(5);
    }

    @Test
    void tries_at_the_same_time_do_not_pass_the_limit_together() throws Exception {
        String code = login.ask(kim, browser);
        List<Verdict> verdicts = atOnce(20, () -> login.type(LoginFixture.other(code), browser));
        assertThat(verdicts.stream().filter(v -> v == WRONG)).hasSize(5);
    }

    @Test
    void one_code_typed_twice_at_the_same_time_logs_in_once() throws Exception {
        String code = login.ask(kim, browser);
        List<Verdict> verdicts = atOnce(8, () -> login.type(code, browser));
        assertThat(verdicts.stream().filter(v -> v == RIGHT)).hasSize(1);
    }

    @Test
    void an_unregistered_address_is_sent_nothing_and_never_opens() {
        assertThat(login.mayAskUnregistered(kim, browser)).isTrue();
        assertThat(login.sentTo(kim)).isEmpty();
        assertThat(login.type(LoginPurpose.MENTOR, "000000", browser)).isEqualTo(WRONG);
    }

    @Test
    void an_unregistered_address_meets_the_same_limits() {
        for (int i = 0; i < 5; i++) {
            assertThat(login.mayAskUnregistered(kim, browser)).isTrue();
        }
        assertThat(login.mayAskUnregistered(kim, browser)).isFalse();
    }

    @Test
    void a_residents_code_opens_nothing_for_a_mentor() {
        String code = login.ask(kim, browser);
        assertThat(login.type(LoginPurpose.MENTOR, code, browser)).isEqualTo(OVER);
    }

    @Test
    void the_database_keeps_neither_code_nor_browser_token_nor_log_in_token() {
        String code = login.ask(kim, "the browser's token");
        String row = login.challengeRow(kim);
        assertThat(row).doesNotContain("the browser's token").doesNotContain("\"" + code + "\"");
        String token = login.open(kim, null).token();
        assertThat(login.sessionRows()).doesNotContain(token);
    }

    @Test
    void an_account_starts_when_the_first_code_comes_back() {
        assertThat(login.accounts(kim)).isEmpty();
        LoginFixture.Opened first = login.open(kim, null);
        LoginFixture.Opened second = login.open(kim, null);
        assertThat(first.account().isNew()).isTrue();
        assertThat(second.account().isNew()).isFalse();
        assertThat(second.account().residentId()).isEqualTo(first.account().residentId());
        assertThat(login.verifiedContactPoints(first.account().personId())).containsExactly(kim.value());
    }

    @Test
    void two_codes_for_one_new_address_start_one_account() throws Exception {
        List<LoginFixture.Opened> opened = atOnce(4, () -> login.open(kim, null));
        assertThat(opened.stream().map(o -> o.account().residentId()).distinct())
                .hasSize(1);
    }

    @Test
    void who_comes_through_an_invitation_joins_the_invited_person() {
        UUID invited = login.person();
        UUID invitation = login.invite(invited);
        LoginFixture.Opened opened = login.open(kim, invitation);
        assertThat(opened.account().personId()).isEqualTo(invited);
        assertThat(login.joined(invitation)).isEqualTo(Optional.of(invited));
    }

    @Test
    void an_invitation_that_no_longer_holds_gives_an_account_of_ones_own() {
        UUID invited = login.person();
        UUID invitation = login.invite(invited);
        login.open(kim, invitation);
        LoginFixture.Opened stranger = login.open(login.newAddress(), invitation);
        assertThat(stranger.account().personId()).isNotEqualTo(invited);
    }

    @Test
    void a_log_in_holds_while_it_is_used_and_ends_after_a_day_of_rest() {
        String token = login.open(kim, null).token();
        for (int day = 0; day < 5; day++) {
            login.clock.pass(Duration.ofHours(23));
            assertThat(login.find(token)).isPresent();
        }
        login.clock.pass(Duration.ofHours(25));
        assertThat(login.find(token)).isEmpty();
    }

    @Test
    void a_log_in_ends_after_a_week_however_it_is_used() {
        String token = login.open(kim, null).token();
        for (int i = 0; i < 14; i++) {
            login.find(token);
            login.clock.pass(Duration.ofHours(12));
        }
        assertThat(login.find(token)).isEmpty();
    }

    @Test
    void logging_out_ends_the_log_in_everywhere_the_token_may_be() {
        String token = login.open(kim, null).token();
        login.close(token);
        assertThat(login.find(token)).isEmpty();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> futures = threads.invokeAll(Collections.nCopies(times, work));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
