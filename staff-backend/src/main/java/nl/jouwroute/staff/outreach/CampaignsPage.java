package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.common.Ids;
import nl.jouwroute.outreach.OutreachCampaign.Plan;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /benaderen}: the campaigns, and the form for a new one. */
@Named("campaigns")
@RequestScoped
public class CampaignsPage {

    @Inject
    @Param(name = "sleutel")
    private String key;

    @Inject
    @Param(name = "naam")
    private String name;

    @Inject
    @Param(name = "bron")
    private String source;

    @Inject
    @Param(name = "waarom")
    private String why;

    @Inject
    @Param(name = "kop")
    private String headline;

    @Inject
    @Param(name = "tekst")
    private String letter;

    @Inject
    @Param(name = "bellenvanaf")
    private String callsFrom;

    @Inject
    private RunCampaign run;

    private List<RunCampaign.Line> all;
    private String problem;

    public List<RunCampaign.Line> getAll() {
        if (all == null) {
            all = run.all();
        }
        return all;
    }

    public void save() {
        Optional<LocalDate> day = Typed.day(callsFrom);
        if (callsFrom != null && day.isEmpty()) {
            problem = Words.text("contact.DATE_UNKNOWN");
        } else if (!isComplete()) {
            problem = Words.text("campaign.INCOMPLETE");
        } else if (hasNumber()) {
            problem = Words.text("text.BSN");
        } else {
            String oneLine = headline.replaceAll("\\R", " "); // the subject of the e-mail
            UUID id = run.begin(new Plan(Ids.read(key), name, source, why, oneLine, letter, day.orElse(null)));
            Pages.seeOther("/groep?campagne=" + id + "&gedaan=CAMPAIGN_STARTED");
        }
    }

    private boolean isComplete() {
        return Typed.isFilled(name, Plan.LONGEST_NAME)
                && Typed.isFilled(source, Plan.LONGEST_SOURCE)
                && Typed.isFilled(why, Plan.LONGEST_WHY)
                && Typed.isFilled(headline, Plan.LONGEST_HEADLINE)
                && Typed.isFilled(letter, Plan.LONGEST_LETTER);
    }

    private boolean hasNumber() {
        return Stream.of(name, source, why, headline, letter)
                .anyMatch(text -> CitizenServiceNumbers.findIn(text).isPresent());
    }

    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    public String getName() {
        return name;
    }

    public String getSource() {
        return source;
    }

    public String getWhy() {
        return why;
    }

    public String getHeadline() {
        return headline;
    }

    public String getLetter() {
        return letter;
    }

    public String getCallsFrom() {
        return callsFrom;
    }

    public String getProblem() {
        return problem;
    }
}
