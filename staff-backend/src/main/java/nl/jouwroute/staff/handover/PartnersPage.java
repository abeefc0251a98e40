package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.handover.Partner;
import nl.jouwroute.handover.PartnerRepository.Member;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /partners}: which organisations take people over, and who answers for them. */
@Named("partners")
@RequestScoped
public class PartnersPage {

    private static final int LONGEST = 100;

    @Inject
    @Param(name = "naam")
    private String name;

    @Inject
    @Param(name = "gemeente")
    private String municipal;

    @Inject
    @Param(name = "partner")
    private String partner;

    @Inject
    @Param(name = "medewerker")
    private String member;

    @Inject
    private ManagePartners manage;

    private List<Partner> all;
    private String problem;

    public List<Partner> getAll() {
        if (all == null) {
            all = manage.partners();
        }
        return all;
    }

    public List<Member> getMembers() {
        return manage.members();
    }

    public void add() {
        if (!Typed.isFilled(name, LONGEST)) {
            problem = Words.text("partner.NAME");
        } else if (manage.add(name, municipal != null)) {
            Pages.seeOther("/partners?gedaan=PARTNER_ADDED");
        } else {
            problem = Words.text("partner.KNOWN");
        }
    }

    public void switchOn() {
        switchTo(true);
    }

    public void switchOff() {
        switchTo(false);
    }

    private void switchTo(boolean active) {
        manage.switchTo(Ids.read(partner), active);
        Pages.seeOther("/partners?gedaan=" + (active ? "SWITCHED_ON" : "PARTNER_OFF"));
    }

    public void assign() {
        UUID chosen = partner == null ? null : Ids.read(partner);
        manage.assign(Ids.read(member), chosen);
        Pages.seeOther("/partners?gedaan=PARTNER_MEMBER_SET");
    }

    public boolean isMunicipal() {
        return municipal != null;
    }

    public String getName() {
        return name;
    }

    public String getProblem() {
        return problem;
    }
}
