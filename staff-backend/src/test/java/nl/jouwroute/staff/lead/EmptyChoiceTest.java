package nl.jouwroute.staff.lead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.lead.CoverPolicy;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.testing.Fields;
import org.junit.jupiter.api.Test;

/** Who chose nobody finds nobody in the form that comes back, not the proposal. */
class EmptyChoiceTest {

    private static final UUID PROPOSED = UUID.randomUUID();

    /** A request with these values in its form. */
    private static final class Posted extends FacesContextWrapper {

        private final Map<String, String[]> values;

        private Posted(Map<String, String[]> values) {
            super(null);
            this.values = values;
        }

        static void with(Map<String, String[]> values, Runnable deed) {
            setCurrentInstance(new Posted(values));
            try {
                deed.run();
            } finally {
                setCurrentInstance(null);
            }
        }

        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public Map<String, String[]> getRequestParameterValuesMap() {
                    return values;
                }
            };
        }
    }

    private static OwnAbsencePage absence() {
        AbsenceInput typed = new AbsenceInput();
        Fields.set(typed, "from", "2026-12-01");
        Fields.set(typed, "until", "2026-12-04");
        OwnAbsencePage page = new OwnAbsencePage();
        Fields.set(page, "typed", typed);
        Fields.set(page, "proposals", List.of(new CoverPolicy.Judged(PROPOSED, "Sam", true, "weinig werk")));
        return page;
    }

    @Test
    void nobodyLooksAfterTheWorkWhenThatWasChosen() {
        assertThat(absence().getCover()).as("not chosen yet").isEqualTo(PROPOSED.toString());

        OwnAbsencePage posted = absence();
        Fields.set(posted, "seen", "ja");
        assertThat(posted.getCover()).isNull();
    }

    @Test
    void aLeadStaysOfNobodyWhenThatWasChosen() {
        UUID lead = UUID.randomUUID();
        ProposeAdvisor.Option sam = new ProposeAdvisor.Option(PROPOSED, "Sam", 1, 9, true, "weinig werk");
        var line = new ProposeAdvisor.Line(lead, 0, "Noor", Track.SHORT_ROUTE, null, null, false, sam);
        DividePage page = new DividePage();

        Posted.with(Map.of(), () -> assertThat(page.advisorOf(line)).as("fresh").isEqualTo(PROPOSED.toString()));
        Posted.with(Map.of("aan-" + lead, new String[] {""}), () -> assertThat(page.advisorOf(line))
                .isEmpty());
    }

    @Test
    void aPartStaysAPartWhenItsLeadsStandInTheForm() {
        DividePage page = new DividePage();
        Fields.set(page, "part", "3");
        Fields.set(page, "division", new ProposeAdvisor.Division(List.of(), List.of(), 1, 100));

        assertThat(page.isParted()).isTrue();
        assertThat(page.getPartNumber()).isEqualTo(3);
    }
}
