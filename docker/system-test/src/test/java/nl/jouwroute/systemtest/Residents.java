package nl.jouwroute.systemtest;

/** Residents who log in, by plain forms or on a phone; each with an address of their own. */
public final class Residents {

    private final TestSystem system;

    public Residents(TestSystem system) {
        this.system = system;
    }

    /**
     * Somebody who is logged in.
     *
     * @param address the e-mail address that they logged in with
     */
    public record LoggedIn(Visitor visitor, String address) {}

    /** A new resident with a browser without JavaScript, logged in over real SMTP, at {@code /mijn}. */
    public LoggedIn newcomer() {
        return logIn(TestSystem.newAddress());
    }

    /** Logs in with an address; a new one makes an account. */
    public LoggedIn logIn(String address) {
        Visitor visitor = system.visitor();
        Page asked =
                visitor.get("/inloggen").form("stuur").set("adres", address).submit();
        String code = system.mailbox().awaitCode(address);
        Page in = asked.form("verder").set("code", code).submit();
        if (!in.path().startsWith("/mijn")) {
            throw new AssertionError("not logged in but at " + in.address() + ": "
                    + in.document().body().text());
        }
        return new LoggedIn(visitor, address);
    }

    /** Logs a phone in with an address; ends where the portal leads. */
    public void logIn(Phone phone, String address) {
        phone.open("/inloggen");
        phone.page().fill("#adres", address);
        phone.page().click("#stuur");
        phone.page().waitForURL("**/inloggen/code**");
        phone.page().fill("#code", system.mailbox().awaitCode(address));
        phone.page().click("#verder");
        phone.page().waitForURL("**/mijn**");
    }
}
