package nl.jouwroute.common;

import java.util.Optional;

/**
 * Every environment variable that the system reads, with its default and its meaning: the one list.
 * The variable's name is the constant's name with {@code JR_} before it.
 */
public enum Setting {
    MODE("PRODUCTION", "PRODUCTION or DEMO"),
    ORIGIN(null, "the public address without a path, such as https://jouwroute.example.nl; required in production"),
    MANAGEMENT_PORT(null, "port of the private listener, the only one that shows /health and /metrics"),
    TRUSTED_PROXIES(null, "addresses of the proxies whose X-Forwarded-For is believed, separated by commas"),
    LOGIN_SENDS_PER_NETWORK("1000", "codes an hour that may be asked for from one network address"),
    SECURITY_CONTACT(null, "mailto: or https: address for security.txt, where weaknesses are reported"),
    DB_URL(null, "JDBC address of the PostgreSQL database, with ?stringtype=unspecified; required"),
    DB_PORTAL_USER(null, "login role of the portal; required"),
    DB_PORTAL_PASSWORD(null, "its password; required"),
    DB_STAFF_USER(null, "login role of the staff back-end; required"),
    DB_STAFF_PASSWORD(null, "its password; required"),
    DB_OWNER_USER(null, "owner of the schema; read by the migrate command only, never given to a server"),
    DB_OWNER_PASSWORD(null, "its password"),
    SMTP_HOST(null, "mail server; without one the demo mode keeps messages readable at /demo/berichten"),
    SMTP_PORT("587", "its port"),
    SMTP_USER(null, "its user, when it asks for one"),
    SMTP_PASSWORD(null, "its password"),
    SMTP_STARTTLS("true", "true: refuse to send over an open line; false only for a server on this machine"),
    MAIL_FROM("Jouw Route <jouwroute@localhost>", "sender of every e-mail"),
    SMS_URL(null, "address of the SMS gateway; see docs/operations.md for what it is sent"),
    SMS_TOKEN(null, "bearer token for the gateway"),
    SMS_INBOUND_TOKEN(
            null,
            "bearer token with which the gateway posts answers to /api/v1/sms, at least 32 signs; without one that"
                    + " address is not there, and no text message says that it can be answered"),
    REPLY_ADDRESS(
            null,
            "where answers to our e-mails arrive, such as antwoord@gemeente.example; antwoord+anything@ must arrive"
                    + " there too; without one no e-mail asks for an answer"),
    IMAP_HOST(null, "server of the mailbox with those answers; required with JR_REPLY_ADDRESS"),
    IMAP_PORT("993", "its port"),
    IMAP_USER(null, "its user"),
    IMAP_PASSWORD(null, "its password"),
    IMAP_TLS("true", "true: TLS from the first byte; false only for a server on this machine"),
    IMAP_SECONDS("60", "seconds between two looks into that mailbox"),
    REPLY_DAYS("30", "days that an answer which belongs to nobody is kept, and a handled e-mail in the mailbox"),
    MEDIA_DIR(null, "folder of uploads and videos; required"),
    MEDIA_MAX_MEBIBYTES("500", "largest video that is taken, in MiB"),
    CLAMD_HOST(null, "virus scanner; required in production"),
    CLAMD_PORT("3310", "its port"),
    FFMPEG("ffmpeg", "path of ffmpeg"),
    FFPROBE("ffprobe", "path of ffprobe"),
    OIDC_ISSUER(null, "identity provider of the staff; required in production"),
    OIDC_CLIENT_ID("jouwroute", "client at the identity provider"),
    OIDC_CLIENT_SECRET(null, "its secret, when the client is confidential"),
    JOBS_ENABLED("true", "whether this back-end node runs background jobs"),
    REMINDER_FROM_HOUR("9", "from which hour of the day residents are reminded of steps, invitations and appointments"),
    REMINDER_UNTIL_HOUR("20", "until which hour"),
    DIGEST_FROM_HOUR(
            "8", "from which hour of a working day staff are mailed about leads that wait for a first response"),
    INVITATION_DAYS("30", "days that an invitation by a school or a campaign can be used"),
    INVITATION_REMINDERS("4,8", "after how many days an unanswered invitation is repeated, separated by commas"),
    REFERRAL_CALL_AFTER("3", "after how many days who did not answer stands on the call list"),
    REFERRAL_CALLS(
            "3",
            "after how many calls without an answer a referral counts as unreachable, and a campaign calls no more"),
    REFERRAL_DAYS(
            "183",
            "days after which a referral is forgotten when nobody works with that person; the message to them names the day"),
    API_AUDIENCE("jouwroute-api", "who a token for /api must be meant for (claim aud)"),
    API_REQUESTS_PER_MINUTE("60", "requests a minute that a school's system may make"),
    REFERRAL_LEGAL_BASIS(
            "de taak van de gemeente om jongeren te helpen bij school en werk",
            "rule by which a school may name a young person, in plain words; have a lawyer check it"),
    CAMPAIGN_LEGAL_BASIS(
            "de taak van de gemeente om te voorkomen dat mensen zonder werk of school komen te zitten",
            "rule by which a campaign may approach people, in plain words; have a lawyer check it"),
    HANDOVER_COPY_DAYS("28", "days that a partner reads the copy of somebody whom they took over; then it is emptied"),
    CAMPAIGN_MEMBER_DAYS(
            "182", "days after the last thing that happened that a member of a campaign without a lead is forgotten"),
    MERGE_UNDO_DAYS("182", "days in which it can be taken back that two persons were made one; then it is final"),
    CASE_FILE_KEPT(
            null, "how long a case file is kept after it was closed, as residents read it; have a lawyer say it"),
    PRIVACY_CONTACT(null, "data protection officer, as residents read it: a name, address or phone number"),
    MUNICIPALITY("Zwolle", "name of the municipality, as residents read it"),
    PHONE(null, "phone number that residents may call"),
    OPENING_HOURS(null, "when that phone is answered"),
    WALK_IN("Tiem, Lingenstraat in Zwolle", "where residents can walk in"),
    WALK_IN_HOURS(null, "when they can");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The environment variable's name. */
    public String variable() {
        return "JR_" + name();
    }

    /** What it is for, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The value while the variable is not set. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }
}
