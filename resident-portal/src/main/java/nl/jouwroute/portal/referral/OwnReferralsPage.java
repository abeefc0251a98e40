package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.referral.OwnReferral;

/** /aanmelden/overzicht: whom this mentor put forward. */
@Named("ownReferrals")
@RequestScoped
public class OwnReferralsPage {

    @Inject
    private ReferYoungPerson referring;

    private String school;
    private List<Row> rows;

    /** One row of the list. */
    public record Row(String named, String when, String phase, String kind, String withdrawal) {
        public String getNamed() {
            return named;
        }

        public String getWhen() {
            return when;
        }

        public String getPhase() {
            return phase;
        }

        /** How the row's state looks: see jr:task. */
        public String getKind() {
            return kind;
        }

        /** Where it can be taken back; null when it is over. */
        public String getWithdrawal() {
            return withdrawal;
        }
    }

    @PostConstruct
    void load() {
        school = referring.school();
        rows = referring.own().stream().map(OwnReferralsPage::row).toList();
    }

    private static Row row(OwnReferral own) {
        boolean over = own.phase() == OwnReferral.Phase.CLOSED;
        return new Row(
                named(own),
                Pages.text("refer.when", Spoken.time().day(own.receivedAt())),
                Pages.text("refer.phase." + own.phase()),
                over ? "done" : "busy",
                over ? null : "/aanmelden/terugnemen/" + own.id());
    }

    /** Who said no is forgotten at once: that only those have no name any more would tell the school. */
    private static String named(OwnReferral own) {
        return own.phase() == OwnReferral.Phase.CLOSED ? Pages.text("refer.own.closed") : own.named();
    }

    public String getSchool() {
        return school;
    }

    public List<Row> getRows() {
        return rows;
    }
}
