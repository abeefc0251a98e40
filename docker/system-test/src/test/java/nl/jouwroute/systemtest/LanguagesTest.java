package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Five languages, chosen by a plain link: the choice sticks, in this browser and in the account. */
@SystemTest
class LanguagesTest {

    private final TestSystem system;
    private final Residents residents;

    LanguagesTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    private static String language(Page page) {
        Element html = page.document().selectFirst("html");
        return html.attr("lang") + " " + html.attr("dir");
    }

    @Test
    void aLinkChoosesALanguageAndItSticks() {
        Visitor visitor = system.visitor();
        Page page = visitor.get("/contact");
        assertThat(language(page)).isEqualTo("nl ltr");

        Page chosen = page.follow("العربية");

        assertThat(chosen.address().toString()).isEqualTo(system.origin() + "/contact");
        assertThat(language(chosen)).isEqualTo("ar rtl");
        assertThat(chosen.heading()).isEqualTo("تحدّث مع شخص");
        assertThat(chosen.document().select("#talen a[aria-current]").text()).isEqualTo("العربية");
        assertThat(visitor.cookies()).containsOnlyKeys("jr_taal").containsEntry("jr_taal", "ar");
        assertThat(visitor.get("/").heading()).isEqualTo("ابحث عن طريقك إلى العمل");
        assertThat(language(visitor.get("/is-er-niet"))).isEqualTo("ar rtl");
        assertThat(visitor.get("/is-er-niet").heading()).isEqualTo("هذه الصفحة غير موجودة");
        assertThat(language(visitor.get("/?taal=nl"))).isEqualTo("nl ltr");
    }

    @Test
    void whatElseStoodInTheAddressStays() {
        Visitor visitor = system.visitor();
        Page answer = visitor.getOnly("/bijeenkomsten?soort=training&taal=en");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/bijeenkomsten?soort=training");
        assertThat(visitor.get("/bijeenkomsten?soort=training")
                        .document()
                        .select("#talen a[lang=tr]")
                        .attr("href"))
                .isEqualTo("?soort=training&taal=tr");
    }

    @Test
    void anotherLanguageIsNotChosen() {
        Page page = system.visitor().getOnly("/contact?taal=xx");
        assertThat(page.status()).isEqualTo(200);
        assertThat(language(page)).isEqualTo("nl ltr");
    }

    @Test
    void aResidentIsWrittenToInTheOwnLanguageAndReadsItOnEveryDevice() {
        String address = TestSystem.newAddress();
        Visitor visitor = system.visitor();
        visitor.get("/inloggen?taal=uk");
        Page asked =
                visitor.get("/inloggen").form("stuur").set("adres", address).submit();
        String code = system.mailbox().awaitCode(address);
        assertThat(system.mailbox().to(address).get(0).subject()).startsWith("Ваш код");
        asked.form("verder").set("code", code).submit();
        assertThat(visitor.get("/mijn").heading()).isEqualTo("Мій шлях");

        String session = new Sessions(system).create(5);
        Page booked =
                visitor.get(session).form("inschrijf").choose("contact", "nee").submit();
        assertThat(booked.heading()).isEqualTo("Вас записано");
        Mailbox.Mail mail = system.mailbox().awaitMail(address, m -> m.subject().startsWith("Вас записано"));
        assertThat(mail.body()).contains("Кількість осіб: 1").containsPattern("з \\d+:\\d\\d до \\d+:\\d\\d");

        Visitor elsewhere = residents.logIn(address).visitor();
        assertThat(language(elsewhere.get("/mijn"))).isEqualTo("uk ltr");
        elsewhere.get("/mijn?taal=tr");
        assertThat(language(visitor.get("/mijn"))).isEqualTo("tr ltr");
    }

    @Test
    void aQuestionForConsentIsAskedInDutchUntilItsTranslationWasChecked() {
        Visitor visitor = residents.newcomer().visitor();
        Page page = visitor.get("/mijn/video?taal=ar");
        Element question = page.document().selectFirst("#vraag");
        assertThat(question.attr("lang")).isEqualTo("nl");
        assertThat(question.text()).contains("Mag een adviseur je video bekijken?");
        assertThat(page.document().body().text()).contains("راجعها إنسان");
        Page english = visitor.get("/mijn/video?taal=en");
        assertThat(english.document().selectFirst("#vraag").attr("lang")).isEqualTo("nl");
        assertThat(english.document().body().text()).contains("a translation that a person has checked");
    }
}
