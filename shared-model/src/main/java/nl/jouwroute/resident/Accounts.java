package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;

/**
 * Finds the account of a confirmed address, or starts it: an account begins the first time that a code comes back.
 * Works inside a use case that runs as {@link nl.jouwroute.common.DbRole#LOGIN}.
 */
@ApplicationScoped
public class Accounts {

    @Inject
    private AccountRepository repository;

    @Inject
    private LoginRepository logins;

    @Inject
    private Instance<InvitationGate> invitations;

    @Inject
    private Clock clock;

    /**
     * An account.
     *
     * @param isNew whether it was started just now
     */
    public record Account(UUID residentId, UUID personId, boolean isNew) {}

    /**
     * The account of the challenge's address; a new one joins the person whom the challenge's invitation is for.
     *
     * @param chosen the language that was chosen in this browser, which from now on is the account's too; empty: the
     *     account keeps the one that it has, a new one starts in Dutch
     */
    public Account open(LoginChallenge confirmed, Optional<Language> chosen) {
        Instant now = clock.instant();
        ContactAddress address = confirmed.address();
        logins.lockAddress(address); // two codes for one new address make one account
        Optional<UUID> invitation = confirmed.invitation();
        Optional<UUID> invited = invitation.flatMap(id -> invitations.get().findInvited(id));
        Account account = repository.findByAddress(address).orElseGet(() -> start(address, invited, now));
        repository.noteLogin(account, address, now);
        chosen.ifPresent(language -> repository.noteLanguage(account, language));
        if (invited.isPresent()) {
            invitations.get().joined(invitation.get(), account.residentId(), account.personId());
        }
        return account;
    }

    /**
     * Adds a proved address to an account, to log in with.
     *
     * @return false when the address leads to another account
     */
    public boolean add(UUID residentId, ContactAddress address) {
        logins.lockAddress(address);
        return repository.addAddress(residentId, address, clock.instant());
    }

    private Account start(ContactAddress address, Optional<UUID> invited, Instant now) {
        UUID personId =
                invited.filter(person -> !repository.hasAccount(person)).orElseGet(() -> repository.addPerson(now));
        return repository.addAccount(personId, address, now);
    }
}
