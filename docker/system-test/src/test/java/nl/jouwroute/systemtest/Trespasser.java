package nl.jouwroute.systemtest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries the addresses of the portal with the ids of somebody else, with every method and button; keeps what came of it. */
final class Trespasser {

    static final Set<String> PAGE = Set.of("GET", "HEAD", "POST");
    private static final Set<String> FILE = Set.of("GET", "HEAD");
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    static final String UPLOAD = "/mijn/video/upload/";
    static final String RECORDING = "/mijn/opname/bestand/";
    static final String GOAL = "/mijn/plan/doel/";
    static final String STEP = "/mijn/plan/mijn-stap/";
    static final String RECEIPT = "/aanmelden/klaar/";
    static final String WITHDRAWAL = "/aanmelden/terugnemen/";
    static final Set<String> OF_A_MENTOR = Set.of(RECEIPT, WITHDRAWAL);
    static final String CALENDAR = "/mijn/agenda.ics?inschrijving=";

    /** What takes an id, a token or a question at its end, and the methods that there are: any other is 405. */
    static final Map<String, Set<String>> ADDRESSES = Map.ofEntries(
            Map.entry("/mijn/video/bestand/", FILE),
            Map.entry("/mijn/video/plaatje/", FILE),
            Map.entry("/mijn/video/tekst/", FILE),
            Map.entry(UPLOAD, Set.of("HEAD", "PATCH", "DELETE")),
            Map.entry(CALENDAR, FILE),
            Map.entry("/mijn/bijeenkomst/", PAGE),
            Map.entry("/mijn/plan/", PAGE),
            Map.entry(GOAL, PAGE),
            Map.entry(STEP, PAGE),
            Map.entry("/mijn/plan/praten/", PAGE),
            Map.entry(RECORDING, FILE),
            Map.entry("/stap/", PAGE),
            Map.entry("/samen/", PAGE),
            Map.entry(RECEIPT, PAGE),
            Map.entry(WITHDRAWAL, PAGE),
            Map.entry("/uitnodiging/", PAGE),
            Map.entry("/nee/", PAGE),
            Map.entry("/bijeenkomst/", PAGE));

    /** Looks a thing up by id and owner, so a refusal is kept; elsewhere an id of B's means nothing at all. */
    private static final Set<String> AUDITED = Set.of(
            "/mijn/video/bestand/",
            "/mijn/video/plaatje/",
            "/mijn/video/tekst/",
            UPLOAD,
            RECORDING,
            CALENDAR,
            "/mijn/bijeenkomst/",
            GOAL,
            STEP,
            RECEIPT,
            WITHDRAWAL);

    /** The buttons of the pages at these addresses, whatever state they are in. */
    private static final Map<String, List<String>> BUTTONS = Map.of(
            "/mijn/bijeenkomst/",
            List.of("afmelding", "ja", "nee", "alleen", "neem"),
            "/mijn/plan/",
            List.of("verder", "weg"),
            GOAL,
            List.of("verder", "weg"),
            STEP,
            List.of("verder", "weg"),
            "/uitnodiging/",
            List.of("stuur", "geen-contact"),
            "/nee/",
            List.of("geen-contact"),
            "/bijeenkomst/",
            List.of("inschrijf"),
            RECEIPT,
            List.of("verder"),
            WITHDRAWAL,
            List.of("neem-terug"));

    private final TestSystem system;
    private final Visitor stranger;
    private final Set<String> ids;
    private final List<String> answeredOtherwise = new ArrayList<>();
    private final Map<String, Long> refusals = new TreeMap<>();

    /**
     * @param ids of somebody else
     */
    Trespasser(TestSystem system, Visitor stranger, Set<String> ids) {
        this.system = system;
        this.stranger = stranger;
        this.ids = ids;
    }

    /** At this address, with each id. */
    void everyWay(String address) {
        for (String id : ids) {
            for (String method : METHODS) {
                List<String> buttons =
                        method.equals("POST") ? BUTTONS.getOrDefault(address, List.of("verder")) : List.of("");
                buttons.forEach(button -> attempt(address, id, method, button));
            }
        }
    }

    private void attempt(String address, String id, String method, String button) {
        int expected = ADDRESSES.get(address).contains(method) ? 404 : 405;
        int status = send(method, address + id, button).statusCode();
        if (status != expected) {
            answeredOtherwise.add(method + " " + address + id + " " + button + ": " + status);
        }
        if (expected == 404 && AUDITED.contains(address)) {
            refusals.merge(id, 1L, Long::sum);
        }
    }

    /** What was not answered by "not found", or by "not allowed" where there is no such method; empty when all was. */
    List<String> answeredOtherwise() {
        return answeredOtherwise;
    }

    /** What the audit must have kept of it, by the id. */
    Map<String, Long> refusals() {
        return refusals;
    }

    /** One request, with what the page at this address would post. */
    HttpResponse<byte[]> send(String method, String path, String button) {
        HttpRequest.Builder request =
                stranger.request(path).header("Origin", system.origin()).header("Sec-Fetch-Site", "same-origin");
        if (path.contains(UPLOAD)) {
            request.header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0");
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.method(method, BodyPublishers.ofString(fields(button)));
        } else if (method.equals("PATCH")) {
            request.header("Content-Type", "application/offset+octet-stream");
            request.method(method, BodyPublishers.ofString("x"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return stranger.send(request);
    }

    /** As the page posts it: the forms that the pages have, the answers that they want, and the button. */
    private static String fields(String button) {
        return "jakarta.faces.ViewState=stateless&form=form&antwoord=antwoord&inschrijven=inschrijven&nee=nee"
                + "&contact=nee&mee=nee&keuze=1&versie=0&" + button + "=" + button;
    }
}
