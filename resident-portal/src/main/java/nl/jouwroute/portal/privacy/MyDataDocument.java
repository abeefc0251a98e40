package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanDocument;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanTranslation;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.plan.StepLines;
import nl.jouwroute.profile.Profile;
import nl.jouwroute.profile.ProfileRepository;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.referral.ReferralRepository;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.Resident;
import nl.jouwroute.session.BookingRepository;

/** What we have of a resident as a document to read, in the words of the pages. */
@ApplicationScoped
class MyDataDocument {

    @Inject
    private MyData myData;

    @Inject
    private MyDataRepository rows;

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanQuestions questions;

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Qualities qualities;

    @Inject
    private VideoRepository videos;

    @Inject
    private CaptionRepository captions;

    @Inject
    private BookingRepository bookings;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Everything of this resident, who is the caller. */
    byte[] of(Resident me) {
        JsonObject file = rows.caseFile();
        List<PlanContent.Chapter> chapters = new ArrayList<>();
        chapters.add(you(me));
        chapters.addAll(plan(me.id()));
        chapters.add(made(me.id()));
        chapters.add(advisor(me.person().id(), file));
        chapters.add(chapter(
                "data.looked",
                item(
                        "data.looked.who",
                        rows.whoLooked().stream()
                                .map(look -> day(look.at()) + ": " + DataPage.line(look.action()))
                                .toList())));
        return PlanDocument.render(
                new PlanContent("gegevens", Spoken.now().tag(), chapters, aims(me.id())),
                new PlanDocument.Labels(
                        Pages.text("file.title"),
                        Pages.text("file.made", Spoken.time().date(clock.instant())),
                        Pages.text("plan.pdf.owner", settings.text(Setting.MUNICIPALITY)),
                        Pages.text("plan.pdf.page"),
                        Pages.text("file.nothing"),
                        Pages.text("plan.pdf.spoken"),
                        name -> Pages.text("together.entered") + " " + name + ".",
                        Pages.text("step.title"),
                        Pages.text("step.loose"),
                        Pages.text("plan.notes"),
                        StepLines::detail),
                List.of(),
                clock.instant());
    }

    private PlanContent.Chapter you(Resident me) {
        Person person = me.person();
        MyData.Overview overview = myData.overview();
        List<String> consents = overview.consents().values().stream()
                .map(consent -> Pages.text("data.consent." + consent.purpose().name()) + ": "
                        + Pages.text(
                                consent.isGiven() ? "data.consent.on" : "data.consent.off",
                                Spoken.time().date(consent.at()))
                        + " " + Pages.text("data.consent.version", consent.textVersion()))
                .toList();
        return chapter(
                "file.you",
                item("file.name", person.called().map(List::of).orElse(List.of())),
                item("file.language", List.of(Spoken.now().ownName())),
                item("file.since", List.of(day(me.createdAt()))),
                item("file.used", List.of(day(me.lastLoginAt()))),
                item(
                        "file.reach",
                        overview.contactPoints().stream()
                                .map(point -> point.address() + ": " + DataPage.standing(point))
                                .toList()),
                item("file.consents", consents));
    }

    /** The plan as it stands, and each version as it was sent. */
    private List<PlanContent.Chapter> plan(UUID me) {
        List<PlanContent.Item> now = new ArrayList<>();
        plans.find(me)
                .map(plan -> PlanContent.of(plan, questions, Spoken.now().tag()))
                .ifPresent(content -> content.chapters().forEach(chapter -> chapter.items().stream()
                        .filter(PlanContent.Item::isAnswered)
                        .forEach(now::add)));
        List<PlanContent.Chapter> chapters = new ArrayList<>();
        chapters.add(new PlanContent.Chapter("plan", Pages.text("file.plan"), now));
        int last = plans.findLastVersion(me).map(PlanVersion::number).orElse(0);
        for (int number = 1; number <= last; number++) {
            plans.findVersion(me, number).map(this::sent).ifPresent(chapters::add);
        }
        return chapters;
    }

    private PlanContent.Chapter sent(PlanVersion version) {
        List<PlanContent.Item> items =
                PlanTranslation.of(version.content(), questions, Spoken.now().tag()).chapters().stream()
                        .flatMap(chapter -> chapter.items().stream())
                        .filter(PlanContent.Item::isAnswered)
                        .toList();
        String title =
                Pages.text("file.plan.sent", version.number(), Spoken.time().date(version.submittedAt()));
        return new PlanContent.Chapter("plan-" + version.number(), title, items);
    }

    private List<PlanContent.Aim> aims(UUID me) {
        return plans.find(me)
                .map(plan -> PlanContent.of(plan, questions, Spoken.now().tag()).goals())
                .orElse(List.of());
    }

    private PlanContent.Chapter made(UUID me) {
        List<String> profile = profiles.find(me).map(this::lines).orElse(List.of());
        return chapter(
                "data.take",
                item("file.profile", profile),
                item(
                        "file.videos",
                        videos.listOf(me).stream()
                                .map(video -> day(video.startedAt()) + ": "
                                        + Pages.text("video.task." + state(video.state()))
                                        + captions.find(video.id())
                                                .map(kept -> " “" + String.join(" ", kept.words()) + "”")
                                                .orElse(""))
                                .toList()),
                item(
                        "file.sessions",
                        bookings.ofResident(me).stream()
                                .map(booking -> booking.session().title() + ", "
                                        + Spoken.time()
                                                .dayAndTime(booking.session().startsAt()))
                                .toList()));
    }

    private static String state(VideoState state) {
        return state == VideoState.RECEIVING ? "open" : state.name();
    }

    private List<String> lines(Profile profile) {
        List<String> lines = new ArrayList<>();
        profile.headline().ifPresent(lines::add);
        profile.qualities().stream()
                .map(key ->
                        qualities.find(key).map(q -> q.in(Spoken.now().tag())).orElse(key))
                .forEach(lines::add);
        profile.availability().week().stream()
                .map(slot -> Spoken.time().nameOf(slot.day()) + " "
                        + Pages.text("part." + slot.part().name().toLowerCase(Locale.ROOT)))
                .forEach(lines::add);
        profile.enteredWith()
                .map(name -> Pages.text("together.entered") + " " + name)
                .ifPresent(lines::add);
        return lines;
    }

    private PlanContent.Chapter advisor(UUID person, JsonObject file) {
        List<String> school = new ArrayList<>();
        referrals.ofPerson(person).forEach(view -> {
            school.add(Pages.text("invited.who", view.mentorName(), view.organisation(), day(view.receivedAt())));
            if (view.explanation() != null) {
                school.add("“" + view.explanation() + "”");
            }
        });
        campaigns.ofCaller().forEach(one -> school.add(Pages.text("campaign.who", day(one.at()), one.source())));
        List<String> contacts = new ArrayList<>();
        for (String kind : DataLines.CASE_FILE) {
            file.getJsonArray(kind).forEach(value -> contacts.add(DataLines.line(value)));
        }
        contacts.add(Pages.text("file.notes"));
        JsonObject own = rows.rows();
        return chapter(
                "file.advisor",
                item("file.school", school),
                item("file.advisor", contacts),
                item("appointment.title", DataLines.talks(own)),
                item("file.replies", DataLines.replies(own)),
                item(
                        "file.messages",
                        file.getJsonArray("messages").stream()
                                .map(DataLines::line)
                                .toList()));
    }

    private static String day(Instant at) {
        return Spoken.time().dayOfYear(at);
    }

    private static PlanContent.Chapter chapter(String title, PlanContent.Item... items) {
        return new PlanContent.Chapter(title, Pages.text(title), List.of(items));
    }

    private static PlanContent.Item item(String title, List<String> lines) {
        return new PlanContent.Item(title, Pages.text(title), lines);
    }
}
