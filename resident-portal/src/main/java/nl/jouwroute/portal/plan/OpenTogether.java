package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.TogetherRepository;

/** Whoever sits at the device reads with whom they may fill in; before any log-in. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class OpenTogether {

    /** How long filling in together lasts at most. */
    static final Duration LONGEST = TogetherRepository.LONGEST;

    @Inject
    private TogetherRepository together;

    @Inject
    private Clock clock;

    /** The advisor's name, while it can still be used. */
    public Optional<String> findAdvisor(String token) {
        return together.findAdvisor(token, clock.instant());
    }
}
