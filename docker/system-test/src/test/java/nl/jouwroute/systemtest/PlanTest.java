package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The future plan by plain form posts, without JavaScript. */
@SystemTest
class PlanTest {

    private static final String CHECK = "/mijn/plan/controleren";

    private final TestSystem system;
    private final Residents residents;

    PlanTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void aResidentWritesReadsBackChangesAndSendsThePlan() {
        Residents.LoggedIn kim = residents.newcomer();
        Page mine = kim.visitor().get("/mijn");
        assertThat(mine.text()).contains("Nog niet begonnen");

        Page first = mine.follow("/mijn/plan").follow("Begin met je plan");
        assertThat(first.heading()).isEqualTo("Wat doe je nu in de week?");
        Page second = first.form("verder")
                .choose("keuze", "1")
                .choose("keuze", "4")
                .set("antwoord", "Ik werk in een winkel.")
                .submit();
        assertThat(second.path()).isEqualTo("/mijn/plan/nu-goed");
        assertThat(second.text()).contains("Je antwoord is bewaard");
        Page third = second.follow("Deze vraag overslaan");
        assertThat(third.path()).isEqualTo("/mijn/plan/nu-lastig");
        assertThat(third.document().text()).doesNotContain("Je antwoord is bewaard");

        Page check = kim.visitor().get(CHECK);
        assertThat(answer(check, "nu-dag"))
                .isEqualTo("Ik werk Ik zorg voor mijn kinderen of familie Ik werk in een winkel.");
        assertThat(answer(check, "nu-goed")).isEqualTo("Niet ingevuld");
        check = check.follow("/mijn/plan/nu-dag?terug=controleren")
                .form("verder")
                .untick("keuze", "4")
                .set("antwoord", "Ik zoek werk in de zorg.")
                .submit();
        assertThat(check.path()).isEqualTo(CHECK);
        assertThat(answer(check, "nu-dag")).isEqualTo("Ik werk Ik zoek werk in de zorg.");

        Page receipt = check.form("Stuur mijn plan in").submit();
        assertThat(receipt.path()).isEqualTo("/mijn/plan/insturen");
        assertThat(receipt.heading()).isEqualTo("Je plan is ingestuurd");
        String callBy =
                receipt.document().select(".jr-stop__title").get(1).text().replace("Uiterlijk ", "");
        assertThat(callBy).matches("(maan|dins|woens|donder|vrij)dag \\d+ [a-z]+");
        assertThat(kim.visitor().get("/mijn").text()).contains("Ingestuurd op");

        Mailbox.Mail mail =
                system.mailbox().awaitMail(kim.address(), m -> m.subject().equals("Wij hebben je plan gekregen"));
        assertThat(mail.body()).contains(callBy, system.origin() + "/mijn/plan");
        assertThat(signals(kim.address())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("kind", "PLAN").containsEntry("track", "SHORT_ROUTE");
            assertThat(row).containsEntry("number", 1).containsEntry("state", "NEW");
        });
        assertThat(audited(kim.address(), "PLAN_SUBMITTED")).isEqualTo(1);
    }

    @Test
    void anotherDeviceGoesOnWhereTheFirstStopped() {
        Residents.LoggedIn phone = residents.newcomer();
        answer(phone.visitor(), "nu-dag", "op de telefoon");
        Visitor computer = residents.logIn(phone.address()).visitor();

        assertThat(computer.get("/mijn/plan").follow("Ga verder met je plan").path())
                .isEqualTo("/mijn/plan/nu-goed");
        assertThat(words(computer.get("/mijn/plan/nu-dag"))).isEqualTo("op de telefoon");
    }

    @Test
    void sendingTwiceOrTenTimesAtOnceMakesOneVersionOneSignalOneMessage() {
        Residents.LoggedIn kim = residents.newcomer();
        answer(kim.visitor(), "nu-dag", "een antwoord");
        Form send = kim.visitor().get(CHECK).form("Stuur mijn plan in");
        Map<String, String> fields = send.fieldsNow();

        CountDownLatch all = new CountDownLatch(10);
        List<Integer> answers = IntStream.range(0, 10)
                .mapToObj(i -> kim.visitor().sameBrowser())
                .map(tab -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> {
                            all.countDown();
                            await(all);
                            return tab.postOnly(send.action(), fields).status();
                        },
                        command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(303);
        assertThat(kim.visitor().post(send.action(), fields).heading()).isEqualTo("Je plan is ingestuurd");
        assertThat(signals(kim.address())).hasSize(1);
        assertThat(receipts(kim.address())).isEqualTo(1);
        assertThat(audited(kim.address(), "PLAN_SUBMITTED")).isEqualTo(1);
    }

    @Test
    void changingASentPlanStartsTheNextVersionAndLeavesTheSentOne() {
        Residents.LoggedIn kim = residents.newcomer();
        answer(kim.visitor(), "nu-dag", "zoals het was");
        Form first = kim.visitor().get(CHECK).form("Stuur mijn plan in");
        Map<String, String> old = first.fieldsNow();
        first.submit();
        assertThat(kim.visitor().get(CHECK).text()).contains("Dit plan heb je ingestuurd");

        answer(kim.visitor(), "nu-dag", "zoals het werd");
        assertThat(kim.visitor().get("/mijn").text()).contains("Veranderd nadat je het instuurde");
        assertThat(kim.visitor().post(first.action(), old).heading()).isEqualTo("Je plan is ingestuurd");
        assertThat(signals(kim.address())).as("the old form again").hasSize(1);

        kim.visitor().get(CHECK).form("Stuur mijn plan in").submit();
        assertThat(signals(kim.address())).hasSize(2);
        assertThat(system.database()
                        .number(
                                "select count(distinct lead_id) from lead_signal s join plan_version v on v.id = s.subject_id"
                                        + " join login_address a on a.resident_id = v.resident_id where a.address = ?",
                                kim.address()))
                .as("one lead")
                .isEqualTo(1);
        assertThat(system.database()
                        .rows(
                                "select v.content::text as content from plan_version v join login_address a"
                                        + " on a.resident_id = v.resident_id where a.address = ? order by v.number",
                                kim.address()))
                .satisfiesExactly(
                        v -> assertThat(v.get("content").toString()).contains("zoals het was"),
                        v -> assertThat(v.get("content").toString()).contains("zoals het werd"));
        assertThat(audited(kim.address(), "PLAN_REOPENED")).isEqualTo(1);
    }

    @Test
    void twoScreensNeverOverwriteEachOtherUnseen() {
        Visitor visitor = residents.newcomer().visitor();
        Form older = visitor.get("/mijn/plan/nu-gedaan").form("verder").set("antwoord", "van de computer");
        answer(visitor, "nu-gedaan", "van de telefoon");

        Page both = older.submit();
        assertThat(both.text()).contains("van de telefoon", "ook op een ander scherm");
        assertThat(words(both)).isEqualTo("van de computer");
        assertThat(words(visitor.get("/mijn/plan/nu-gedaan"))).isEqualTo("van de telefoon");

        both.form("Bewaar wat ik net schreef").submit();
        assertThat(words(visitor.get("/mijn/plan/nu-gedaan"))).isEqualTo("van de computer");
    }

    @Test
    void anAnswerCanBeTakenAway() {
        Visitor visitor = residents.newcomer().visitor();
        answer(visitor, "straks-wens", "dit niet");
        visitor.get("/mijn/plan/straks-wens").form("Haal mijn antwoord weg").submit();
        assertThat(words(visitor.get("/mijn/plan/straks-wens"))).isEmpty();
        assertThat(answer(visitor.get(CHECK), "straks-wens")).isEqualTo("Niet ingevuld");
        assertThat(visitor.get(CHECK).text()).contains("Er staat nog niets in je plan");
    }

    @Test
    void aTextThatIsTooLongStaysOnThePageWithTheMistake() {
        Visitor visitor = residents.newcomer().visitor();
        Page wrong = visitor.get("/mijn/plan/nu-gedaan")
                .form("verder")
                .set("antwoord", "x".repeat(2010))
                .submit();
        assertThat(wrong.document().title()).startsWith("Fout: ");
        assertThat(wrong.document().select(".jr-errors a[href=#antwoord]").text())
                .isEqualTo("Je antwoord is te lang. Maak het 10 tekens korter.");
        assertThat(wrong.document().select("#antwoord-fout").text()).contains("Maak het 10 tekens korter");
        assertThat(words(wrong)).hasSize(2010);
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,2099,Deze dag bestaat niet",
        "1,1,2020,Kies vandaag of een dag na vandaag",
        "1,,2099,'Vul de dag, de maand en het jaar in'",
        "x,1,2099,Deze dag bestaat niet",
        "1,1,9999,Kies een dag die dichterbij is"
    })
    void anImpossibleDayIsAMistakeInPlainWords(String day, String month, String year, String mistake) {
        Visitor visitor = residents.newcomer().visitor();
        Page wrong = visitor.get("/mijn/plan/straks-wanneer")
                .form("verder")
                .set("dag", day)
                .set("maand", month == null ? "" : month)
                .set("jaar", year)
                .submit();
        assertThat(wrong.document().select(".jr-errors").text()).contains(mistake);
        assertThat(wrong.document().select("#dag").val()).isEqualTo(day);
    }

    @Test
    void aDayThatCanBeIsKept() {
        Visitor visitor = residents.newcomer().visitor();
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(2);
        visitor.get("/mijn/plan/straks-wanneer")
                .form("verder")
                .set("dag", String.valueOf(day.getDayOfMonth()))
                .set("maand", String.valueOf(day.getMonthValue()))
                .set("jaar", String.valueOf(day.getYear()))
                .submit();
        assertThat(answer(visitor.get(CHECK), "straks-wanneer")).contains(String.valueOf(day.getYear()));
    }

    @Test
    void aCitizenServiceNumberIsPointedOutAndKeptOnlyWhenItIsSomethingElse() {
        Residents.LoggedIn kim = residents.newcomer();
        Page asked = kim.visitor()
                .get("/mijn/plan/nodig-weten")
                .form("verder")
                .set("antwoord", "Mijn nummer is 123456782")
                .submit();
        assertThat(asked.document().select(".jr-errors").text()).contains("burgerservicenummer");
        assertThat(words(asked)).isEqualTo("Mijn nummer is 123456782");
        assertThat(system.database()
                        .number(
                                "select count(*) from plan_answer where words like '%123456782%' and resident_id ="
                                        + " (select resident_id from login_address where address = ?)",
                                kim.address()))
                .isZero();
        asked.form("verder").choose("nummer", "CUSTOMER").submit();
        assertThat(answer(kim.visitor().get(CHECK), "nodig-weten")).contains("123456782");

        answer(kim.visitor(), "nu-gedaan", "Bel 06 12345678 of +31 612345678");
        assertThat(answer(kim.visitor().get(CHECK), "nu-gedaan")).contains("+31 612345678");
    }

    @Test
    void thePdfHasTitleLanguageHeadingsAndWhatWasAnswered() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        assertThat(kim.visitor().get("/mijn/plan.pdf").status())
                .as("nothing written")
                .isEqualTo(404);
        answer(kim.visitor(), "nu-dag", "Ik zorg voor mijn moeder");

        Page pdf = kim.visitor().get("/mijn/plan.pdf");
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        try (PdfReader reader = new PdfReader(pdf.bytes())) {
            assertThat(reader.getInfo().get("Title")).contains("oekomstplan");
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toString()).isEqualTo("nl");
            PdfDictionary structure = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
            assertThat(structure).as("headings for a screen reader").isNotNull();
            assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).contains("/H1", "/H2", "/H3");
            assertThat(new com.lowagie.text.pdf.parser.PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Ik zorg voor mijn moeder");
        }
        assertThat(audited(kim.address(), "PLAN_PDF")).isEqualTo(1);
    }

    @Test
    void nobodySeesAnythingOfSomebodyElse() {
        Residents.LoggedIn kim = residents.newcomer();
        answer(kim.visitor(), "nu-dag", "geheim van Kim");
        kim.visitor().get(CHECK).form("Stuur mijn plan in").submit();

        Visitor other = residents.newcomer().visitor();
        assertThat(other.get("/mijn/plan.pdf").status()).isEqualTo(404);
        assertThat(other.get("/mijn/plan/insturen").path()).isEqualTo(CHECK);
        for (String path : List.of("/mijn", "/mijn/plan", "/mijn/plan/nu-dag", CHECK)) {
            assertThat(other.get(path).text()).doesNotContain("geheim van Kim");
        }
        Visitor stranger = system.visitor();
        for (String path : List.of("/mijn/plan", "/mijn/plan/nu-dag", CHECK, "/mijn/plan/insturen", "/mijn/plan.pdf")) {
            assertThat(stranger.get(path).path()).isEqualTo("/inloggen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mijn/plan/bestaat-niet",
                "/mijn/plan/nu-dag/extra",
                "/mijn/plan/controleren/extra",
                "/mijn/plan/insturen/extra",
                "/mijn/plan/%20",
                "/mijn/plan.xhtml"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(residents.newcomer().visitor().get(path).status()).isEqualTo(404);
    }

    @Test
    void strangeInputIsKeptOrRefusedAndNeverAFault() {
        Visitor visitor = residents.newcomer().visitor();
        String strange = "😀 مرحبا <script>alert(1)</script> ' \" \\ % {0} #{plan}";
        answer(visitor, "nu-gedaan", strange);
        assertThat(words(visitor.get("/mijn/plan/nu-gedaan"))).isEqualTo(strange);
        assertThat(visitor.get("/mijn/plan.pdf").status()).isEqualTo(200);

        Form form = visitor.get("/mijn/plan/nu-kan").form("verder");
        assertThat(with(visitor, form, "antwoord", "a\0b")).isEqualTo(400);
        assertThat(with(visitor, form, "antwoord", "x".repeat(1_000_000))).isEqualTo(413);
        assertThat(with(visitor, form, "versie", "niks")).isLessThan(500);
        assertThat(with(visitor, form, "keuze", "99")).isLessThan(500);
        assertThat(with(visitor, form, "nummer", "BSN")).isLessThan(500);
        for (String number : List.of("", "0", "2", "-1", "x", "99999999999")) {
            assertThat(visitor.postOnly(
                                    "/mijn/plan/insturen",
                                    Map.of("versie", number, "jakarta.faces.ViewState", "stateless"))
                            .status())
                    .as(number)
                    .isBetween(300, 499);
        }
    }

    private static int with(Visitor visitor, Form form, String field, String value) {
        Map<String, String> fields = new HashMap<>(form.fieldsNow());
        fields.put(field, value);
        return visitor.postOnly(form.action(), fields).status();
    }

    private static void answer(Visitor visitor, String question, String words) {
        Page next = visitor.get("/mijn/plan/" + question)
                .form("verder")
                .set("antwoord", words)
                .submit();
        assertThat(next.path()).isNotEqualTo("/mijn/plan/" + question);
    }

    private static String words(Page question) {
        return question.document().select("#antwoord").val();
    }

    private static String answer(Page check, String question) {
        return check.document()
                .select("#" + question + " .utrecht-data-list__item-value")
                .text();
    }

    private List<Map<String, Object>> signals(String address) {
        return system.database()
                .rows(
                        "select s.kind, l.track, l.state, v.number from lead_signal s join lead l on l.id = s.lead_id"
                                + " join plan_version v on v.id = s.subject_id"
                                + " join login_address a on a.resident_id = v.resident_id where a.address = ?",
                        address);
    }

    private long receipts(String address) {
        return system.database()
                .number("select count(*) from notification where kind = 'PLAN_RECEIVED' and address = ?", address);
    }

    private long audited(String address, String action) {
        UUID person = (UUID) system.database()
                .rows(
                        "select r.person_id from resident r join login_address a on a.resident_id = r.id"
                                + " where a.address = ?",
                        address)
                .get(0)
                .get("person_id");
        return system.database()
                .number("select count(*) from audit_entry where action = ? and person_id = ?", action, person);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
