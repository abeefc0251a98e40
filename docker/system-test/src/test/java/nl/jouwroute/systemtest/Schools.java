package nl.jouwroute.systemtest;

import java.util.UUID;

/** Mentors of schools, each with a school and a work address of their own. */
public final class Schools {

    private final TestSystem system;

    public Schools(TestSystem system) {
        this.system = system;
    }

    /** A mentor whose work address is registered. */
    public record Mentor(UUID id, String address, String school) {}

    /** A new mentor of a new school. */
    public Mentor newMentor() {
        UUID id = UUID.randomUUID();
        String mark = id.toString().substring(0, 8);
        Mentor mentor = new Mentor(id, "mentor-" + mark + "@school.example", "Toetsschool " + mark);
        system.database()
                .change(
                        "with school as (insert into referring_organisation values (gen_random_uuid(), ?, 'SCHOOL') returning id)"
                                + " insert into mentor select ?, id, ?, ?, true from school",
                        mentor.school(),
                        id,
                        "Mentor " + mark,
                        mentor.address());
        return mentor;
    }

    /** Logs a mentor in by plain forms; ends at the list of own referrals. */
    public Visitor logIn(Mentor mentor) {
        Visitor visitor = system.visitor();
        Page asked = visitor.get("/aanmelden")
                .form("stuur")
                .set("adres", mentor.address())
                .submit();
        Page in = asked.form("verder")
                .set("code", system.mailbox().awaitCode(mentor.address()))
                .submit();
        if (!in.path().equals("/aanmelden/overzicht")) {
            throw new AssertionError("the mentor is not logged in but at " + in.address() + ": "
                    + in.document().body());
        }
        return visitor;
    }

    /** The form, filled in for a young person with this name and e-mail address, up to the check page. */
    public Page fillIn(Visitor mentor, String name, String address) {
        return mentor.get("/aanmelden/jongere")
                .form("verder")
                .set("naam", name)
                .set("email", address)
                .choose("leeftijd", "16")
                .choose("reden", "twijfel")
                .set("uitleg", "Wil liever met hout werken.")
                .choose("weet", "ja")
                .set("verteld", "Dat het jongerenteam belt.")
                .submit();
    }

    /** Refers a young person; ends at the receipt. */
    public Page refer(Visitor mentor, String name, String address) {
        return fillIn(mentor, name, address).form("stuur").submit();
    }

    /** The path of the invitation that was sent to this address. */
    public String invitation(String address) {
        String link = system.mailbox()
                .awaitMail(address, mail -> mail.body().contains("/uitnodiging/"))
                .link("/uitnodiging/");
        return link.substring(system.origin().length());
    }

    /** Logs a young person in through their invitation; ends where the portal leads. */
    public Page join(Visitor youngPerson, String invitation, String address) {
        Page asked = youngPerson
                .get(invitation + "/begin")
                .form("stuur")
                .set("adres", address)
                .submit();
        return asked.form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
    }

    /** How many codes to log in were made; where one went is not kept once it was sent. */
    public long codesAsked() {
        return system.database().number("select count(*) from notification where kind = 'LOGIN_CODE'");
    }
}
