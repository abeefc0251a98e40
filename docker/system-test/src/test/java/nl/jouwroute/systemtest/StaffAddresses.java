package nl.jouwroute.systemtest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The addresses of the back-end, and which role may open them. */
final class StaffAddresses {

    static final Set<String> LEADS = Set.of("ADVISOR", "COORDINATOR");
    private static final Set<String> SESSIONS = Set.of("ADVISOR", "COORDINATOR", "PLANNER");
    private static final Set<String> EDITORS = Set.of("EDITOR");

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    StaffAddresses(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    /** Every address with what it needs; the first of each is one that is there. */
    Map<String, Set<String>> all() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String trajectory = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + cases.lead(TestSystem.newAddress()))
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit()
                .path();
        UUID campaign = UUID.randomUUID();
        system.database()
                .change(
                        "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at)"
                                + " select ?, 'Toets', 'wij', 'zomaar', 'Kop', 'Tekst', id, 'OPEN', gen_random_uuid(), created_at"
                                + " from staff_member limit 1",
                        campaign);
        Map<String, Set<String>> all = new TreeMap<>();
        all.put("/staff/leads", LEADS);
        all.put("/staff/lead/" + lead, LEADS);
        all.put(trajectory, LEADS);
        all.put("/staff/videos", LEADS);
        all.put("/staff/benader-niet", LEADS);
        all.put("/staff/nieuw", LEADS);
        all.put("/staff/intervisie", LEADS);
        all.put("/staff/reden?wie=" + cases.of(lead, "person_id"), LEADS);
        all.put("/staff/inzage", Set.of("COORDINATOR"));
        all.put("/staff/antwoorden", Set.of("COORDINATOR"));
        all.put("/staff/team", Set.of("COORDINATOR"));
        all.put("/staff/verdelen", Set.of("COORDINATOR"));
        all.put("/staff/medewerker/00000000-0000-4000-8000-000000000001", Set.of("COORDINATOR"));
        all.put("/staff/afwezig", Set.of("ADVISOR"));
        all.put("/staff/aanmeldingen", LEADS);
        all.put("/staff/bellijst", Set.of("ADVISOR"));
        all.put("/staff/organisaties", Set.of("COORDINATOR", "ADMINISTRATOR"));
        all.put("/staff/benaderen", LEADS);
        all.put("/staff/campagne/" + campaign, LEADS);
        all.put("/staff/groep?campagne=" + campaign, LEADS);
        all.put("/staff/lijst/leads.csv", Set.of("COORDINATOR"));
        all.put("/staff/lijst/bellijst.csv", Set.of("ADVISOR"));
        all.put("/staff/lijst/campagne.csv?campagne=" + campaign, Set.of("ADVISOR"));
        all.put("/staff/bezoeken", Set.of("ADVISOR"));
        all.put("/staff/koffertje", Set.of("ADVISOR", "COORDINATOR", "EDITOR"));
        all.put("/staff/koffertje-bewerken", Set.of("COORDINATOR", "EDITOR"));
        all.put("/staff/overdragen/" + lead, LEADS);
        all.put("/staff/overdrachten", Set.of("PARTNER"));
        all.put("/staff/partners", Set.of("COORDINATOR", "ADMINISTRATOR"));
        all.put("/staff/samen", Set.of("ADVISOR"));
        all.put("/staff/bijeenkomsten", SESSIONS);
        String session = new Sessions(system).create(3);
        all.put("/staff" + session + "/aanwezig", SESSIONS);
        all.put("/staff/lijst/aanwezig.csv?bijeenkomst=" + session.substring(session.lastIndexOf('/') + 1), SESSIONS);
        for (String page : List.of(
                "inhoud",
                "inhoud?deel=stappen",
                "inhoud?deel=organisaties",
                "vraag/wens",
                "vraag/nieuw",
                "stap/nieuw",
                "organisatie?welke=contact.tiem",
                "organisatie?welke=nieuw",
                "teksten",
                "edities",
                "editie/1",
                "voorbeeld",
                "vindplaatsen",
                "vindplaats/nieuw",
                "planvragen",
                "planvraag/nieuw",
                "planvraag/nu-dag",
                "planhoofdstuk/NOW",
                "woorden",
                "woorden?zoek=code",
                "woord?welke=words/start.lead",
                "woord?welke=messages/login_code")) {
            all.put("/staff/" + page, EDITORS);
        }
        return all;
    }

    /** Such as {@code leads} of {@code /staff/leads?klok=LATE}. */
    static String page(String address) {
        return address.replaceFirst("^/staff/([^/?]*).*$", "$1");
    }
}
