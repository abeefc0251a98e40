package nl.jouwroute.systemtest;

/** Somebody whose log-in ends when a test says so, and who logs in again. */
abstract class LogInThatEnds {

    final TestSystem system;
    final Residents residents;
    final Residents.LoggedIn kim;
    final Visitor browser;

    LogInThatEnds(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.kim = residents.newcomer();
        this.browser = kim.visitor();
    }

    void logInOn(com.microsoft.playwright.Page page) {
        page.fill("#adres", kim.address());
        page.click("#stuur");
        page.waitForURL("**/inloggen/code**");
        page.fill("#code", system.mailbox().awaitCode(kim.address()));
        page.click("#verder");
    }

    /** By plain forms, in the browser of this test. */
    Page logInAgain(Page logIn) {
        Page asked = logIn.form("stuur").set("adres", kim.address()).submit();
        return asked.form("verder")
                .set("code", system.mailbox().awaitCode(kim.address()))
                .submit();
    }

    void logInEnds() {
        // many log-ins of one person: the limit an hour is another test's
        system.database()
                .change(
                        "update login_challenge set created_at = created_at - interval '1 day' where address = ?",
                        kim.address());
        system.database()
                .change(
                        "delete from login_session where resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        kim.address());
    }

    String mark() {
        return browser.get("/mijn").document().select("form[data-keeper]").attr("data-keeper");
    }
}
