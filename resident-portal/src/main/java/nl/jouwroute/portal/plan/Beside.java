package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import nl.jouwroute.plan.TogetherRepository;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.PortalCookie;

/** Who sits beside the resident at this device, for the use cases that store what the two fill in. */
@ApplicationScoped
public class Beside {

    @Inject
    private TogetherRepository together;

    @Inject
    private Exchange exchange;

    /** The advisor's name as the resident reads it; null for nobody. Under the role RESIDENT. */
    public String advisor(Instant now) {
        return exchange.find(PortalCookie.TOGETHER)
                .flatMap(device -> together.findActive(device, now))
                .orElse(null);
    }
}
