package nl.jouwroute.systemtest;

import java.util.List;

/** What editors may change and what they did, from when a test began: it puts all back as the other tests know it. */
final class EditedContent {

    private final TestSystem system;
    private final Staff staff;
    private final long before;
    private final long published;

    EditedContent(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.before = system.database().number("select coalesce(max(id), 0) from audit_entry");
        this.published = system.database().number("select number from route_edition where state = 'PUBLISHED'");
    }

    /** The edition of the route that was published then. */
    long published() {
        return published;
    }

    /** What the audit says was done since then. */
    List<Object> deeds() {
        return system.database().rows("select action from audit_entry where id > ?", before).stream()
                .map(row -> row.get("action"))
                .toList();
    }

    /** Throws the drafts away, and publishes the route, the questions of the plan and the words that residents saw then. */
    void putBack() {
        Visitor editor = staff.visitor(Staff.EDITOR);
        Page questions = editor.get("/staff/planvragen");
        if (questions.document().selectFirst("#reset") != null) {
            questions = questions.form("reset").submit();
        }
        if (system.database().number("select number from plan_edition where state = 'PUBLISHED'") != 1) {
            questions.form("Ga terug naar editie 1").submit();
        }
        Page words = editor.get("/staff/woorden");
        if (words.document().selectFirst("#reset") != null) {
            words = words.form("reset").submit();
        }
        if (system.database().number("select number from text_edition where state = 'PUBLISHED'") != 1) {
            words.form("Ga terug naar editie 1").submit();
        }
        if (system.database().number("select number from route_edition where state = 'PUBLISHED'") != published) {
            editor.get("/staff/editie/" + published).form("publiceerweer").submit();
        }
        Page content = editor.get("/staff/inhoud");
        if (content.document().selectFirst("#reset") != null) {
            content.form("reset").submit();
        }
    }
}
