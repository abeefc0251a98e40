package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.referral.OrganisationRefused;
import nl.jouwroute.referral.ReferringOrganisation;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /organisaties}: who may put people forward. */
@Named("organisations")
@RequestScoped
public class OrganisationsPage {

    @Inject
    @Param(name = "naam")
    private String name;

    @Inject
    @Param(name = "soort")
    private String kind;

    @Inject
    @Param(name = "domein")
    private String domain;

    @Inject
    @Param(name = "organisatie")
    private String organisation;

    @Inject
    @Param(name = "mentor")
    private String mentor;

    @Inject
    @Param(name = "mentornaam")
    private String mentorName;

    @Inject
    @Param(name = "mail")
    private String mail;

    @Inject
    @Param(name = "koppeling")
    private String client;

    @Inject
    private ManageOrganisations manage;

    private List<ManageOrganisations.Entry> all;
    private String problem;

    public List<ManageOrganisations.Entry> getAll() {
        if (all == null) {
            all = manage.all();
        }
        return all;
    }

    public void add() {
        attempt(() -> manage.add(name, kind(), domain), "ORGANISATION_ADDED");
    }

    public void giveDomain() {
        attempt(() -> manage.giveDomain(Ids.read(organisation), domain), "DOMAIN_GIVEN");
    }

    public void addMentor() {
        attempt(() -> manage.addMentor(Ids.read(organisation), mentorName, mail), "MENTOR_ADDED");
    }

    public void switchOn() {
        attempt(() -> manage.switchOrganisation(Ids.read(organisation), true), "SWITCHED_ON");
    }

    public void switchOff() {
        attempt(() -> manage.switchOrganisation(Ids.read(organisation), false), "SWITCHED_OFF");
    }

    public void mentorOn() {
        attempt(() -> manage.switchMentor(Ids.read(mentor), true), "SWITCHED_ON");
    }

    public void mentorOff() {
        attempt(() -> manage.switchMentor(Ids.read(mentor), false), "SWITCHED_OFF");
    }

    public void addClient() {
        attempt(() -> manage.addClient(Ids.read(organisation), client), "SYSTEM_ADDED");
    }

    public void clientOn() {
        attempt(() -> manage.switchClient(client, true), "SWITCHED_ON");
    }

    public void clientOff() {
        attempt(() -> manage.switchClient(client, false), "SWITCHED_OFF");
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/organisaties?gedaan=" + done);
        } catch (OrganisationRefused e) {
            problem = Words.why(e);
        }
    }

    private ReferringOrganisation.Kind kind() {
        return Typed.one(ReferringOrganisation.Kind.values(), kind).orElse(ReferringOrganisation.Kind.SCHOOL);
    }

    public ReferringOrganisation.Kind[] getKinds() {
        return ReferringOrganisation.Kind.values();
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind().name();
    }

    public String getDomain() {
        return domain;
    }

    /** The organisation whose form was posted. */
    public String getOrganisation() {
        return organisation;
    }

    public String getMentorName() {
        return mentorName;
    }

    public String getClient() {
        return client;
    }

    public String getMail() {
        return mail;
    }

    public String getProblem() {
        return problem;
    }
}
