package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.reply.ReplyRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /antwoorden}: what people wrote back that belongs to no open lead. */
@Named("looseReplies")
@RequestScoped
public class LooseRepliesPage {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[Ll]-?)?\\s*([0-9]{1,9})\\s*");

    @Inject
    @Param(name = "antwoord")
    private String reply;

    @Inject
    @Param(name = "lead")
    private String lead;

    @Inject
    private SortReplies sort;

    private List<ReplyView> list;
    private Long count;
    private String problem;

    public List<ReplyView> getList() {
        if (list == null) {
            list = sort.loose();
        }
        return list;
    }

    public long getCount() {
        if (count == null) {
            count = sort.count();
        }
        return count;
    }

    /** Whether there are more than the list shows. */
    public boolean isMore() {
        return getCount() > getList().size();
    }

    public boolean isFetchingMail() {
        return sort.isFetchingMail();
    }

    public boolean isTakingTexts() {
        return sort.isTakingTexts();
    }

    public int getDays() {
        return sort.days();
    }

    public void put() {
        Matcher number = NUMBER.matcher(lead == null ? "" : lead);
        if (number.matches()) {
            attempt(() -> sort.put(id(), Integer.parseInt(number.group(1))), "REPLY_PLACED");
        } else {
            problem = Words.text("reply.refused." + ReplyRefused.Why.LEAD_UNKNOWN);
        }
    }

    public void open() {
        attempt(() -> sort.open(id()), "REPLY_OPENED");
    }

    public void noteObjection() {
        attempt(() -> sort.noteObjection(id()), "OBJECTION_NOTED");
    }

    public void discard() {
        attempt(() -> sort.discard(id()), "REPLY_DISCARDED");
    }

    private UUID id() {
        return Ids.read(reply);
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/antwoorden?gedaan=" + done);
        } catch (Refused e) {
            problem = Words.why(e);
            list = null;
            count = null;
        }
    }

    /** Which one was tried; what was typed stays with it. */
    public String getTried() {
        return reply;
    }

    public String getLead() {
        return lead;
    }

    public String getProblem() {
        return problem;
    }
}
