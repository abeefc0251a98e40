package nl.jouwroute.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;

/** /mijn/gegevens/feiten: what an advisor wrote down and opened for this resident. */
@Named("factsPage")
@RequestScoped
public class FactsPage {

    @Inject
    private ReadFacts facts;

    private List<Line> lines;

    /**
     * Something that was seen.
     *
     * @param words as the advisor wrote it, in Dutch
     */
    public record Line(String when, String words, String by) {}

    @PostConstruct
    void load() {
        lines = facts.read().stream()
                .map(fact ->
                        new Line(Spoken.time().dayOfYear(fact.on()), fact.fact(), Pages.text("facts.by", fact.by())))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
