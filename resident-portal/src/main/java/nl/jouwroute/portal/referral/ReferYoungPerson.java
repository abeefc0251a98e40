package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.OwnReferral;
import nl.jouwroute.referral.ReferralDesk;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.referral.ReferralRepository;

/** A mentor puts a young person forward, and sees roughly how it goes with those put forward before. */
@ApplicationScoped
@UseCase(as = DbRole.REFERRER, allow = Actor.MENTOR)
public class ReferYoungPerson {

    @Inject
    private ReferralDesk desk;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private CallerContext callers;

    /**
     * Sends it in; the same form again answers with what it made before.
     *
     * @throws nl.jouwroute.referral.TooYoung under 16
     */
    public UUID refer(ReferralForm form) {
        return desk.receive(callers.current().id(), form);
    }

    /**
     * Sends in what a school's system said.
     *
     * @param mark hash of the request
     * @throws nl.jouwroute.referral.TooYoung under 16
     * @throws nl.jouwroute.referral.KeyUsedBefore when the key came with another request
     */
    public UUID referByRequest(ReferralForm form, String mark) {
        return desk.receive(callers.current().id(), form, mark);
    }

    /**
     * Sends a list in, all of it or nothing; a form in it that was sent before makes nothing new.
     *
     * @throws nl.jouwroute.referral.TooYoung under 16
     */
    public void referAll(List<ReferralForm> forms) {
        forms.forEach(form -> desk.receive(callers.current().id(), form));
    }

    /**
     * Takes one of the mentor's own back; again is the same.
     *
     * @throws NotTheirs when there is none, or it is another mentor's; the try is noted
     * @throws nl.jouwroute.referral.ReferralStepRefused when the young person joined
     */
    public OwnReferral withdraw(UUID id) {
        read(id);
        desk.withdraw(callers.current().id(), id);
        return read(id);
    }

    /** The name of the mentor's school. */
    public String school() {
        return referrals.readMentor(callers.current().id()).organisation();
    }

    /** The mentor's own, newest first. */
    public List<OwnReferral> own() {
        return referrals.ofMentor(callers.current().id());
    }

    /**
     * One of the mentor's own.
     *
     * @throws NotTheirs when there is none, or it is another mentor's; the try is noted
     */
    public OwnReferral read(UUID id) {
        return referrals
                .findOwn(callers.current().id(), id)
                .orElseThrow(() -> new NotTheirs("REFERRAL_SEEN", "REFERRAL", id));
    }
}
