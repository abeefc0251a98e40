package nl.jouwroute.systemtest;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;

/**
 * The way along every page of the portal: the addresses, and the people whose browsers find something there. A resident has
 * done a little of everything, a mentor of a school referred somebody, a stranger has a code waiting. Made once, by plain
 * form posts; whoever goes over the pages takes their cookies along.
 */
final class Tour {

    private static final int MOST_QUESTIONS = 20;
    private static final String NO = "/nee/";
    private static final String OF_AN_EDITOR = "/voorbeeld/planvraag?vraag=nu-dag";

    private final TestSystem system;
    private final List<String> forEverybody = new ArrayList<>(List.of(
            "/",
            "/route",
            "/route/resultaat",
            "/zoeken",
            "/zoeken?q=geld",
            "/vindplaatsen",
            "/stap/rmc",
            "/bijeenkomsten",
            "/inloggen",
            "/inloggen/code",
            "/contact",
            "/privacy",
            "/toegankelijkheid",
            "/weergave",
            "/account-weg",
            "/uitnodiging",
            "/aanmelden",
            "/aanmelden/code",
            "/demo/berichten",
            "/is-er-niet"));
    private final List<String> ofAResident = new ArrayList<>(List.of(
            "/mijn",
            "/mijn/naam",
            "/mijn/plan",
            "/mijn/plan/nu-dag",
            "/mijn/plan/nu-gedaan",
            "/mijn/plan/nu-cijfer",
            "/mijn/plan/straks-werk",
            "/mijn/plan/straks-wanneer",
            "/mijn/plan/nodig-weten",
            "/mijn/plan/praten/nu-dag",
            "/mijn/plan/stappen",
            "/mijn/plan/doel",
            "/mijn/plan/mijn-stap",
            "/mijn/plan/controleren",
            "/mijn/plan/insturen",
            "/mijn/plan/versies",
            "/mijn/route",
            "/mijn/profiel",
            "/mijn/video",
            "/mijn/samen",
            "/mijn/afspraak",
            "/mijn/bijeenkomsten",
            "/mijn/gegevens",
            "/mijn/gegevens/feiten",
            "/mijn/gegevens/adres",
            "/mijn/gegevens/code",
            "/mijn/gegevens/weghalen"));
    private final List<String> ofAMentor =
            new ArrayList<>(List.of("/aanmelden/overzicht", "/aanmelden/jongere", "/aanmelden/lijst"));
    private final Visitor resident;
    private final Visitor mentor;
    private final Visitor stranger;
    private final Visitor editor;

    Tour(TestSystem system) {
        this.system = system;
        this.resident = new Residents(system).newcomer().visitor();
        this.stranger = system.visitor();
        this.editor = system.visitor();
        this.mentor = new Schools(system).logIn(new Schools(system).newMentor());
        planAndRoute();
        sessions();
        school();
        codes();
        together();
        preview();
    }

    /** One person's part of the way. */
    record Leg(Visitor visitor, List<String> paths) {

        /** Makes a phone this person's. */
        Phone on(Phone phone, TestSystem system) {
            List<Cookie> cookies = new ArrayList<>();
            visitor.cookies().forEach((name, value) -> cookies.add(new Cookie(name, value).setUrl(system.origin())));
            phone.page().context().addCookies(cookies);
            return phone;
        }
    }

    /** The whole way, person by person. */
    List<Leg> legs() {
        return List.of(
                new Leg(stranger, forEverybody),
                new Leg(mentor, ofAMentor),
                resident(),
                new Leg(editor, List.of(OF_AN_EDITOR)));
    }

    /** The part that needs the log-in of a resident. */
    Leg resident() {
        return new Leg(resident, ofAResident);
    }

    /** Every address. */
    List<String> all() {
        return legs().stream().flatMap(leg -> leg.paths().stream()).toList();
    }

    private void planAndRoute() {
        resident.get("/mijn/naam").form("verder").set("naam", "Kim").submit();
        new LeadCase(system).sendPlan(resident, "Ik werk twee ochtenden in een winkel.");
        resident.get("/mijn/plan/nu-goed").form("verder").choose("keuze", "1").submit();
        resident.get("/mijn/plan/doel")
                .form("verder")
                .set("tekst", "Een eigen kraam")
                .submit();
        resident.get("/mijn/plan/mijn-stap")
                .form("verder")
                .set("tekst", "Ik bel de marktmeester")
                .submit();
        Page steps = resident.get("/mijn/plan/stappen");
        ofAResident.add(steps.document().select("a[href^=/mijn/plan/doel/]").attr("href"));
        ofAResident.add(
                steps.document().select("a[href^=/mijn/plan/mijn-stap/]").attr("href"));
        Page route = resident.get("/route");
        for (int i = 0; i < MOST_QUESTIONS && route.path().equals("/route"); i++) {
            route = answerFirst(route);
        }
        forEverybody.add("/route/resultaat?" + route.address().getRawQuery());
        resident.get("/mijn/route?" + route.address().getRawQuery())
                .form("bewaar")
                .submit();
    }

    /** Takes the first answer to a question of the route. */
    private Page answerFirst(Page question) {
        StringBuilder address = new StringBuilder("/route?");
        question.document().select("form[action=/route] input[type=hidden]").forEach(field -> address.append(
                        field.attr("name"))
                .append('=')
                .append(field.attr("value"))
                .append('&'));
        String first = question.document().select(".jr-choice input").first().attr("value");
        return resident.get(address + "a=" + first);
    }

    private void sessions() {
        Sessions sessions = new Sessions(system);
        forEverybody.add(sessions.create(3));
        String booked = sessions.create(3);
        resident.get(booked).form("inschrijf").choose("contact", "ja").submit();
        ofAResident.add(booked);
        ofAResident.add(resident.get("/mijn/bijeenkomsten")
                .document()
                .select("a[href^=/mijn/bijeenkomst/]")
                .attr("href"));
    }

    private void school() {
        Schools schools = new Schools(system);
        String address = TestSystem.newAddress();
        Page received = schools.refer(mentor, "Noor", address);
        String invitation = schools.invitation(address);
        String receipt = received.address().getRawPath();
        ofAMentor.add(receipt);
        ofAMentor.add(receipt.replace("/klaar/", "/terugnemen/"));
        forEverybody.add(invitation);
        forEverybody.add(invitation + "/begin");
        forEverybody.add(system.mailbox()
                .awaitMail(address, mail -> mail.body().contains(NO))
                .link(NO)
                .substring(system.origin().length()));
    }

    private void codes() {
        stranger.get("/aanmelden")
                .form("stuur")
                .set("adres", new Schools(system).newMentor().address())
                .submit();
        stranger.get("/inloggen")
                .form("stuur")
                .set("adres", TestSystem.newAddress())
                .submit();
        resident.get("/mijn/gegevens/adres")
                .form("stuur")
                .set("adres", TestSystem.newAddress())
                .submit();
    }

    private void together() {
        String opened = new Staff(system)
                .visitor(Staff.ADVISOR)
                .get("/staff/samen")
                .form("start")
                .submit()
                .document()
                .select("#open")
                .attr("href");
        forEverybody.add(opened.substring(system.origin().length()));
        resident.withCookie("jr_samen", opened.substring(opened.lastIndexOf('/') + 1));
    }

    /** An editor's ticket, which shows the questions of the plan as they are written now. */
    private void preview() {
        String open = new Staff(system)
                .visitor(Staff.EDITOR)
                .get("/staff/voorbeeld?planvraag=nu-dag")
                .document()
                .select("#openvraag")
                .attr("href");
        editor.get(open.substring(system.origin().length()));
    }
}
