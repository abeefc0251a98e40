package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.lead.LeadPage;
import org.omnifaces.cdi.Param;

/** What this person wrote back, on the page of the lead. */
@Named("leadReplies")
@RequestScoped
public class LeadReplies {

    @Inject
    @Param(name = "antwoord")
    private String reply;

    @Inject
    private LeadPage page;

    @Inject
    private ReadReplies read;

    private List<ReplyView> list;

    public List<ReplyView> getList() {
        if (list == null) {
            list = read.ofLead(page.id());
        }
        return list;
    }

    public void dealtWith() {
        page.attempt(() -> read.dealtWith(page.id(), Ids.read(reply)), "REPLY_HANDLED");
    }
}
