package nl.jouwroute.systemtest;

import java.util.Arrays;
import java.util.UUID;

/** Members of staff who log in with a demo account, by plain forms or at a desk. */
public final class Staff {

    /** Of every demo account; the launcher prints it. */
    static final String PASSWORD = "voorbeeld-2026";

    static final String ADVISOR = "marieke";
    static final String OTHER_ADVISOR = "youssef";
    static final String COORDINATOR = "carla";
    static final String PLANNER = "petra";
    static final String EDITOR = "ilse";
    static final String PARTNER = "wim";

    private final TestSystem system;

    public Staff(TestSystem system) {
        this.system = system;
    }

    /** Somebody with a browser without JavaScript, logged in. */
    public Visitor visitor(String username) {
        Visitor visitor = system.visitor();
        Page in = tryToLogIn(visitor, username, PASSWORD);
        if (!in.path().equals("/staff/")) {
            throw new AssertionError("not logged in but at " + in.address() + ": " + in.text());
        }
        return visitor;
    }

    /** Sends the log-in form; answers where that leads. */
    public Page tryToLogIn(Visitor visitor, String username, String password) {
        return visitor.get("/staff/inloggen")
                .form("Log in")
                .set("demo:naam", username)
                .set("demo:wachtwoord", password)
                .submit();
    }

    /** Opens a file; says why when it is not in the own caseload. */
    Page open(String username, String path) {
        Page page = visitor(username).get(path);
        return page.path().equals("/staff/reden")
                ? page.form("open").choose("reden", "ASKED_ALONG").submit()
                : page;
    }

    /** Somebody at a desk with Chromium, logged in, at the page that was asked for. */
    public Phone desk(String username, String path) {
        return logIn(system.desk(), username, path);
    }

    /** The same with a phone. */
    public Phone phone(String username, String path) {
        return logIn(system.phone(), username, path);
    }

    private static Phone logIn(Phone screen, String username, String path) {
        screen.open(path);
        screen.page().selectOption("select", username);
        screen.page().fill("input[type=password]", PASSWORD);
        screen.page().click("input[type=submit]");
        screen.page().waitForURL("**" + path + "**");
        return screen;
    }

    /** A new demo account with these roles; answers its user name. */
    public String newAccount(String... roles) {
        UUID id = UUID.randomUUID();
        String username = "toets-" + id.toString().substring(0, 8);
        system.database()
                .change(
                        "insert into staff_member (id, name, email, created_at) values (?, ?, ?, current_timestamp)",
                        id,
                        "Toets " + username,
                        username + "@tiem.example");
        system.database()
                .change(
                        "insert into demo_account (username, password_hash, staff_id, roles)"
                                + " select ?, password_hash, ?, string_to_array(?, ',') from demo_account where username = ?",
                        username,
                        id,
                        String.join(",", Arrays.asList(roles)),
                        ADVISOR);
        return username;
    }
}
