package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Booking a session, waiting for one, being offered a seat, giving it back; over HTTP, mail and on a phone. */
@SystemTest
class SessionTest {

    /** Who come after the run, when everybody was answered. */
    private static final int LATE = 5;

    private final TestSystem system;
    private final Residents residents;
    private final Sessions sessions;

    SessionTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.sessions = new Sessions(system);
    }

    @Test
    void theListIsOpenToEverybodyAndIsNarrowedByKind() {
        Visitor anybody = system.visitor();
        Page all = anybody.get("/bijeenkomsten");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.document().select(".jr-session__title").eachText())
                .contains("Inloop in de Stadkamer (voorbeeld)", "Jouw Route in de groep (voorbeeld)");
        Page some = anybody.get("/bijeenkomsten?soort=inloop");
        assertThat(some.document().select(".jr-session__title").eachText())
                .isNotEmpty()
                .allMatch(title -> title.startsWith("Inloop"));
        assertThat(anybody.get("/bijeenkomsten?soort=bestaat-niet").status()).isEqualTo(200);
        assertThat(anybody.cookies()).isEmpty();
    }

    @Test
    void whoIsNotLoggedInIsLedToTheLogInAndBackToTheSession() {
        String session = sessions.create(5);
        Visitor visitor = system.visitor();
        String login = visitor.get(session)
                .document()
                .select("a[href^=/inloggen?naar=]")
                .attr("href");
        String address = TestSystem.newAddress();
        Page asked = visitor.get(login).form("stuur").set("adres", address).submit();
        Page name = asked.form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
        Page back = name.form("verder").submit();
        assertThat(back.path()).isEqualTo(session);
        assertThat(back.document().select("#inschrijf").eachText()).containsExactly("Schrijf mij in");
        Page posted = system.visitor().postOnly(session, back.form("inschrijf").fieldsNow());
        assertThat(posted.status()).isIn(303, 200);
        assertThat(sessions.taken(session)).isZero();
    }

    @Test
    void aFullSessionPutsOnTheListAndACancellationOffersTheSeatToTheFirstInLine() {
        String session = sessions.create(1);
        Residents.LoggedIn kim = residents.newcomer();
        Residents.LoggedIn sam = residents.newcomer();
        Page booked = book(kim.visitor(), session, "nee");
        assertThat(booked.document().select("h1").text()).isEqualTo("Je bent ingeschreven");
        Page waiting = book(sam.visitor(), session, "nee");
        assertThat(waiting.document().select("h1").text()).isEqualTo("Je staat op de wachtlijst");
        assertThat(waiting.document().select("main").text()).contains("nummer 1");

        Page gone = kim.visitor().get(booked.path()).form("afmelding").submit();
        assertThat(gone.document().select("h1").text()).isEqualTo("Je hebt je afgemeld");
        Mailbox.Mail offer =
                system.mailbox().awaitMail(sam.address(), mail -> mail.subject().startsWith("Er is plek voor je"));
        Page offered = sam.visitor().get(offer.link("/mijn/bijeenkomst/"));
        assertThat(offered.document().select("h1").text()).isEqualTo("Er is een plek voor je vrij");
        assertThat(sam.visitor().get("/mijn").document().select("main").text()).contains("Er is een plek voor je vrij");
        Page yes = sam.visitor().get("/mijn/bijeenkomsten").form("ja").submit();
        assertThat(yes.document().select("h1").text()).isEqualTo("Je bent ingeschreven");
        assertThat(sessions.taken(session)).isEqualTo(1);
    }

    @Test
    void theConfirmationComesWithACalendarEntryAndTheCancellationTakesItOutAgain() {
        String session = sessions.create(5);
        Residents.LoggedIn kim = residents.newcomer();
        Page booked = book(kim.visitor(), session, "nee");
        String id = booked.path().substring(booked.path().lastIndexOf('/') + 1);
        Mailbox.Mail mail =
                system.mailbox().awaitMail(kim.address(), m -> m.subject().startsWith("Je bent ingeschreven"));
        assertThat(mail.attachments().values())
                .singleElement()
                .asString()
                .contains("METHOD:REQUEST", "UID:inschrijving-" + id, "SEQUENCE:0", "mailto:" + kim.address());
        assertThat(kim.visitor().get("/mijn/agenda.ics").text())
                .contains("BEGIN:VCALENDAR", "UID:inschrijving-" + id, "METHOD:PUBLISH");
        kim.visitor().get(booked.path()).form("afmelding").submit();
        Mailbox.Mail cancelled =
                system.mailbox().awaitMail(kim.address(), m -> m.subject().startsWith("Je komt niet"));
        assertThat(cancelled.attachments().values())
                .singleElement()
                .asString()
                .contains("METHOD:CANCEL", "UID:inschrijving-" + id, "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(kim.visitor().get("/mijn/agenda.ics").text()).doesNotContain("UID:inschrijving-" + id);
    }

    @Test
    void theSameFormPostedTwiceMakesOneBookingAndOneMail() {
        String session = sessions.create(5);
        Visitor kim = residents.newcomer().visitor();
        Form form = kim.get(session).form("inschrijf").choose("contact", "nee");
        Map<String, String> fields = form.fieldsNow();
        Page first = kim.post(session, fields);
        Page second = kim.post(session, fields);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(sessions.taken(session)).isEqualTo(1);
    }

    @Test
    void whetherAnAdvisorMayGetInTouchIsAskedWithoutAnAnswerAndOnlyYesMakesALead() {
        String session = sessions.create(5);
        Residents.LoggedIn kim = residents.newcomer();
        Page asked = kim.visitor().get(session);
        assertThat(asked.document().select("input[name=contact][checked]")).isEmpty();
        Page without = asked.form("inschrijf").submit();
        assertThat(without.document().title()).startsWith("Fout: ");
        assertThat(sessions.taken(session)).isZero();
        book(kim.visitor(), session, "nee");
        assertThat(sessions.leadsOf(kim.address())).isZero();

        Residents.LoggedIn sam = residents.newcomer();
        book(sam.visitor(), session, "ja");
        assertThat(sessions.leadsOf(sam.address())).isEqualTo(1);
        Page again = sam.visitor().get(sessions.create(5, Duration.ofDays(8)));
        assertThat(again.document().select("input[name=contact]")).isEmpty();
        assertThat(again.form("inschrijf").submit().document().select("h1").text())
                .isEqualTo("Je bent ingeschreven");
        assertThat(sessions.leadsOf(sam.address()))
                .as("two signals on one lead")
                .isEqualTo(2);
    }

    @Test
    void twoSessionsAtTheSameTimeAreRefusedInWords() {
        Visitor kim = residents.newcomer().visitor();
        book(kim, sessions.create(5), "nee");
        Page refused = kim.get(sessions.create(5)).form("inschrijf").submit();
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.document().select("#fouten, .jr-errors").text()).contains("op die tijd al een andere");
    }

    @Test
    void aBookingOfSomebodyElseIsNotThere() {
        String session = sessions.create(5);
        String path = book(residents.newcomer().visitor(), session, "nee").path();
        String id = path.substring(path.lastIndexOf('/') + 1);
        Visitor other = residents.newcomer().visitor();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/mijn/agenda.ics?inschrijving=" + id).status()).isEqualTo(404);
        for (String button : List.of("afmelding", "ja", "nee", "alleen", "neem")) {
            assertThat(other.post(path, Map.of("jakarta.faces.ViewState", "stateless", "form", "form", button, button))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(other.get("/mijn/bijeenkomst/geen-nummer").status()).isEqualTo(404);
        assertThat(other.get(path + "/meer").status()).isEqualTo(404);
        assertThat(other.get("/bijeenkomst/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(other.get(session + "/meer").status()).isEqualTo(404);
        assertThat(sessions.taken(session)).isEqualTo(1);
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'BOOKING_SEEN' and result = 'REFUSED'"
                                        + " and object_id = ?",
                                UUID.fromString(id)))
                .isPositive();
    }

    @Test
    void onAPhoneBookingWaitingAnsweringAndCancellingWork() {
        String session = sessions.create(1);
        Residents.LoggedIn first = residents.newcomer();
        String firstBooking = book(first.visitor(), session, "nee").path();
        try (Phone phone = system.phone()) {
            phone.open("/").check().screenshot("start");
            phone.open("/bijeenkomsten").check().screenshot("bijeenkomsten");
            phone.open("/bijeenkomsten?soort=training").check().screenshot("bijeenkomsten-training");
            phone.open(session).check().screenshot("bijeenkomst-vol-niet-ingelogd");
            residents.logIn(phone, TestSystem.newAddress());
            phone.open(sessions.create(12)).check().screenshot("bijeenkomst");
            phone.page().click("#inschrijf");
            phone.check().screenshot("bijeenkomst-fout");
            phone.open(session).check().screenshot("bijeenkomst-vol");
            phone.page().check("input[name=contact][value=ja]");
            phone.page().check("input[name=mee][value=nee]");
            phone.page().click("#inschrijf");
            phone.page().waitForURL("**/mijn/bijeenkomst/**");
            phone.check().screenshot("wachtlijst");
            first.visitor().get(firstBooking).form("afmelding").submit();
            phone.open("/mijn").check().screenshot("mijn-met-plek");
            phone.open("/mijn/bijeenkomsten").check().screenshot("mijn-bijeenkomsten-plek");
            phone.page().click("button[name=ja]");
            phone.page().waitForURL("**/mijn/bijeenkomst/**");
            assertThat(phone.page().textContent("h1")).isEqualTo("Je bent ingeschreven");
            phone.check().screenshot("ingeschreven");
            String mine = phone.page().url();
            phone.open("/mijn/bijeenkomsten").check().screenshot("mijn-bijeenkomsten");
            phone.open("/mijn").check().screenshot("mijn-ingeschreven");
            phone.open(session).check().screenshot("bijeenkomst-mijn-plek");
            phone.page().navigate(mine);
            phone.page().click("#afmelden summary");
            phone.check().screenshot("afmelden");
            phone.page().click("#afmelding");
            phone.page().waitForSelector("text=Je hebt je afgemeld");
            phone.check().screenshot("afgemeld");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void atADeskThePagesUseTheRoom() {
        try (Phone desk = system.desk()) {
            desk.open("/bijeenkomsten").checkAccessibility().screenshot("bijeenkomsten-1280");
            residents.logIn(desk, TestSystem.newAddress());
            desk.open(sessions.create(12)).checkAccessibility().screenshot("bijeenkomst-1280");
            desk.page().check("input[name=contact][value=nee]");
            desk.page().click("#inschrijf");
            desk.page().waitForURL("**/mijn/bijeenkomst/**");
            desk.checkAccessibility().screenshot("ingeschreven-1280");
            desk.open("/mijn/bijeenkomsten").checkAccessibility().screenshot("mijn-bijeenkomsten-1280");
        }
    }

    /**
     * All at once, and then some who come when the answers are out. Who was answered before somebody else asked is
     * served before them; of two who ask at the same time the desk says who was first, and its clock says the same.
     */
    @Test
    void twoHundredResidentsRunForTwentySeats() throws Exception {
        String session = sessions.create(20);
        List<String> tokens = sessions.logInMany(LATE + 200);
        ExecutorService threads = Executors.newFixedThreadPool(200);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Run>> runs = new ArrayList<>();
        for (String token : tokens.subList(0, 200)) {
            runs.add(threads.submit(() -> {
                start.await();
                return bookWith(token, session);
            }));
        }
        start.countDown();
        List<Run> answered = new ArrayList<>();
        for (Future<Run> run : runs) {
            answered.add(run.get());
        }
        threads.shutdown();
        assertThat(sessions.count(session, "BOOKED")).isEqualTo(20);
        assertThat(sessions.count(session, "WAITLISTED")).isEqualTo(180);
        for (String token : tokens.subList(200, tokens.size())) {
            answered.add(bookWith(token, session));
        }

        assertThat(answered).hasSize(200 + LATE).allMatch(run -> run.status == 303);
        List<Map<String, Object>> served = sessions.inOrderOfService(session);
        assertThat(served).hasSize(200 + LATE);
        assertThat(served.stream().map(row -> row.get("created_at")))
                .as("the time is taken when it is one's turn, so no two have the same")
                .doesNotHaveDuplicates();
        assertThat(served.subList(0, 20)).allMatch(row -> row.get("state").equals("BOOKED"));
        assertThat(served.subList(20, served.size()).stream().map(row -> row.get("position")))
                .as("the rest in the order in which they were served, without a gap")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 180 + LATE).boxed().toList());
        assertServedAsAnswered(answered, served);
        assertThat(sessions.messages(session))
                .as("one mail to each, and no other")
                .hasSize(200 + LATE)
                .allMatch(mail ->
                        mail.get("times").equals(1L) && mail.get("channel").equals("EMAIL"))
                .allMatch(mail ->
                        mail.get("kind").equals(mail.get("state").equals("BOOKED") ? "BOOKED" : "WAITING_LIST"));
        assertThat(sessions.messages(session).stream().map(mail -> mail.get("address")))
                .doesNotHaveDuplicates();
    }

    private static void assertServedAsAnswered(List<Run> answered, List<Map<String, Object>> served) {
        List<String> order =
                served.stream().map(row -> row.get("id").toString()).toList();
        int defined = 0;
        for (Run early : answered) {
            for (Run late : answered) {
                if (early.answered < late.asked) {
                    defined++;
                    assertThat(order.indexOf(early.booking))
                            .as("who was answered before the other asked is before the other")
                            .isLessThan(order.indexOf(late.booking));
                }
            }
        }
        assertThat(defined).as("pairs of which the order is known").isGreaterThanOrEqualTo(200 * LATE);
    }

    private Page book(Visitor visitor, String session, String contact) {
        return visitor.get(session).form("inschrijf").choose("contact", contact).submit();
    }

    /**
     * A resident's post and its answer.
     *
     * @param booking the id in the address that it leads to; empty when there is none
     * @param asked when it was sent, in nanoseconds of this machine
     * @param answered when the answer was here
     */
    private record Run(int status, String booking, long asked, long answered) {}

    /** A plain post of the form, with the cookie of a log-in. */
    private Run bookWith(String token, String session) {
        Map<String, String> fields = Map.of(
                "jakarta.faces.ViewState", "stateless",
                "inschrijven", "inschrijven",
                "inschrijf", "inschrijf",
                "sleutel", UUID.randomUUID().toString(),
                "mee", "nee",
                "contact", "nee");
        Visitor visitor = system.visitor();
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(value));
        long asked = System.nanoTime();
        HttpResponse<byte[]> answer = visitor.send(visitor.request(session)
                .header("Cookie", "jr_resident=" + token)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", system.origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        long answered = System.nanoTime();
        String to = answer.headers().firstValue("Location").orElse("");
        return new Run(answer.statusCode(), to.substring(to.lastIndexOf('/') + 1), asked, answered);
    }
}
