package nl.jouwroute.staff.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Passwords;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.DemoAccountRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.staff.common.StaffPrincipal;

/**
 * Logs in with a demo account. Only where the installation is a demonstration: in production there is no table of
 * demo accounts, a server refuses to start beside one, and this use case refuses too.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ANYONE)
public class LogInDemo {

    private static final int WRONG_TRIES = 5;
    private static final int LONGEST_NAME = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Checked for unknown names, so that those take as long as known ones. */
    private static final String NOBODY = Passwords.hash("nobody");

    @Inject
    private Settings settings;

    @Inject
    private DemoAccountRepository accounts;

    @Inject
    private StaffRepository staff;

    @Inject
    private Arrivals arrivals;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The demo accounts to choose from. */
    public List<String> usernames() {
        requireDemo();
        return accounts.usernames();
    }

    /** The outcome is an answer and not an exception, so that the count of wrong tries stands. */
    public Answer logIn(String username, String password) {
        requireDemo();
        if (username == null || username.length() > LONGEST_NAME) {
            return Answer.refused(LogInRefused.Why.WRONG_PASSWORD);
        }
        String subject = "demo-login:" + username;
        Instant window = windowOf(clock.instant());
        if (accounts.hits(subject, window) >= WRONG_TRIES) {
            return Answer.refused(LogInRefused.Why.TOO_MANY);
        }
        var account = accounts.find(username);
        boolean right = Passwords.matches(
                password,
                account.map(DemoAccountRepository.Account::passwordHash).orElse(NOBODY));
        if (account.isEmpty() || !right) {
            accounts.count(subject, window);
            audit.recordRefused("STAFF_LOG_IN", "STAFF_MEMBER", null);
            return Answer.refused(LogInRefused.Why.WRONG_PASSWORD);
        }
        StaffMember member = staff.read(account.get().staffId());
        arrivals.note(member, rolesOf(account.get()));
        audit.record("STAFF_LOGGED_IN", "STAFF_MEMBER", member.id(), null);
        return new Answer(new StaffPrincipal(member.id(), member.name(), rolesOf(account.get()), null), null);
    }

    private void requireDemo() {
        if (!settings.isDemo()) {
            throw new NotFound("demo accounts exist in demo mode only");
        }
    }

    private static Instant windowOf(Instant now) {
        long length = WINDOW.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    }

    private static Set<Actor> rolesOf(DemoAccountRepository.Account account) {
        Set<Actor> roles = EnumSet.noneOf(Actor.class);
        account.roles().forEach(role -> roles.add(Actor.valueOf(role)));
        return roles;
    }

    /**
     * What came of a try to log in.
     *
     * @param staff who is logged in; null when refused
     * @param refusal why not; null when logged in
     */
    public record Answer(StaffPrincipal staff, LogInRefused.Why refusal) {

        static Answer refused(LogInRefused.Why why) {
            return new Answer(null, why);
        }
    }
}
