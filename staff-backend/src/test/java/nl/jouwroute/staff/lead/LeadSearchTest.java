package nl.jouwroute.staff.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.jouwroute.lead.LeadFilter;
import org.junit.jupiter.api.Test;

/** A filter in an address. */
class LeadSearchTest {

    @Test
    void whatTheAddressSaysWronglyCountsAsNotSaid() {
        UUID me = UUID.randomUUID();
        for (String wrong : new String[] {"xyz", me.toString().toUpperCase(java.util.Locale.ROOT), ""}) {
            LeadFilter filter = LeadSearch.read(Map.of("adviseur", wrong)::get, me);
            assertThat(filter).as(wrong).isEqualTo(LeadSearch.read(name -> null, me));
        }
        assertThat(LeadSearch.read(Map.of("adviseur", "mij")::get, me))
                .isEqualTo(LeadSearch.read(Map.of("adviseur", me.toString())::get, me));
    }
}
