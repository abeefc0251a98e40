package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.portal.common.Pages;

/** /privacy: how long what is kept, by the same settings as the jobs that forget it; and whom to ask. */
@Named("privacyPage")
@RequestScoped
public class PrivacyPage {

    @Inject
    private Settings settings;

    public List<String> getTerms() {
        return terms(settings);
    }

    static List<String> terms(Settings settings) {
        return List.of(
                Pages.text("privacy.long.referral", settings.text(Setting.REFERRAL_DAYS)),
                Pages.text("privacy.long.campaign", settings.text(Setting.CAMPAIGN_MEMBER_DAYS)),
                Pages.text("privacy.long.no"),
                Pages.text("privacy.long.merge", settings.text(Setting.MERGE_UNDO_DAYS)),
                Pages.text("privacy.long.handover", settings.text(Setting.HANDOVER_COPY_DAYS)),
                Pages.text("privacy.long.reply", settings.text(Setting.REPLY_DAYS)),
                Pages.text("privacy.long.leave"),
                settings.find(Setting.CASE_FILE_KEPT)
                        .map(kept -> Pages.text("privacy.long.file", kept))
                        .orElseGet(() -> Pages.text("privacy.long.file.ask")));
    }

    /** Null when nobody is named. */
    public String getContact() {
        return settings.find(Setting.PRIVACY_CONTACT)
                .map(who -> Pages.text("privacy.contact", who))
                .orElse(null);
    }
}
