package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A class in one room, behind one network address: the limits stop who guesses, and not thirty young people at once. */
@SystemTest
class SchoolClassTest {

    private static final int CLASS = 30;

    private final TestSystem system;
    private final Schools schools;

    SchoolClassTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
    }

    @Test
    void thirtyYoungPeopleWithAnInvitationLogInAtOnceAndMakeTheirFirstAnswer() throws Exception {
        Visitor mentor = schools.logIn(schools.newMentor());
        List<String> addresses = IntStream.range(0, CLASS)
                .mapToObj(i -> {
                    String address = TestSystem.newAddress();
                    assertThat(schools.refer(mentor, "Leerling " + i, address).status())
                            .isEqualTo(200);
                    return address;
                })
                .toList();
        List<String> invitations = addresses.stream().map(schools::invitation).toList();

        ExecutorService everybody = Executors.newFixedThreadPool(CLASS);
        try {
            List<Callable<String>> all = IntStream.range(0, CLASS)
                    .<Callable<String>>mapToObj(i -> () -> begin(invitations.get(i), addresses.get(i)))
                    .toList();
            for (Future<String> one : everybody.invokeAll(all)) {
                assertThat(one.get()).isEqualTo("/mijn/plan/nu-goed");
            }
        } finally {
            everybody.shutdownNow();
        }
        assertThat(system.database()
                        .number(
                                "select count(*) from plan_answer a join login_address l using (resident_id)"
                                        + " where l.address = any (?)",
                                (Object) addresses.toArray(new String[0])))
                .isEqualTo(CLASS);
    }

    /** Types a wrong code first, as one of a class does; answers where the first answer led. */
    private String begin(String invitation, String address) {
        Visitor pupil = system.visitor();
        Page asked = pupil.get(invitation + "/begin")
                .form("stuur")
                .set("adres", address)
                .submit();
        String right = system.mailbox().awaitCode(address);
        Page wrong = asked.form("verder")
                .set("code", right.equals("111111") ? "222222" : "111111")
                .submit();
        assertThat(wrong.status()).isEqualTo(200);
        Page in = wrong.form("verder").set("code", right).submit();
        assertThat(in.path()).startsWith("/mijn");
        return pupil.get("/mijn/plan/nu-dag")
                .form("verder")
                .choose("keuze", "1")
                .submit()
                .path();
    }
}
