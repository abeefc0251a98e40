package nl.jouwroute.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Set;

/** Where a line of the shared model belongs. */
@AnalyzeClasses(packages = "nl.jouwroute", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelRulesTest {

    /** Entities without a version: changed only through the root of their aggregate, which has one, or never changed. */
    private static final Set<String> PARTS_AND_FACTS = Set.of(
            "ContactAttempt",
            "LeadAssignment",
            "LeadSignal",
            "TrajectoryEvent",
            "ContactPoint",
            "Invitation",
            "PlanAnswer",
            "MeetingTime",
            "Goal",
            "PlanStep",
            "MediaUpload", // parts
            "Consent",
            "PlanVersion",
            "PlanComment",
            "ContentChange", // facts, only ever added
            "Room",
            "SessionKind"); // settings, written by migrations

    /** What speaks SQL and is no repository: the frame around transactions, and what translates for it. */
    private static final Set<String> INFRASTRUCTURE = Set.of(
            "AuditLog", "Outbox", "DbSession", "InstantConverter", "Migrate", "SqlState", "Failure", "LoginSessions");

    @ArchTest
    static final ArchTests as_in_every_module = ArchTests.in(EveryModule.class);

    @ArchTest
    static final ArchRule features_are_acyclic = Rules.featuresAreAcyclic("nl.jouwroute");

    @ArchTest
    static final ArchRule common_imports_no_feature = Rules.commonImportsNoFeature("nl.jouwroute");

    @ArchTest
    static final ArchRule people_messages_and_audit_know_nothing_of_what_is_built_on_them = noClasses()
            .that()
            .resideInAnyPackage("nl.jouwroute.audit..", "nl.jouwroute.notification..", "nl.jouwroute.resident..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.jouwroute.referral..",
                    "nl.jouwroute.lead..",
                    "nl.jouwroute.plan..",
                    "nl.jouwroute.profile..",
                    "nl.jouwroute.media..",
                    "nl.jouwroute.session..",
                    "nl.jouwroute.route..",
                    "nl.jouwroute.trajectory..");

    @ArchTest
    static final ArchRule leads_and_referrals_know_nothing_of_plans_videos_and_sessions = noClasses()
            .that()
            .resideInAnyPackage("nl.jouwroute.referral..", "nl.jouwroute.lead..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.jouwroute.plan..",
                    "nl.jouwroute.profile..",
                    "nl.jouwroute.media..",
                    "nl.jouwroute.session..",
                    "nl.jouwroute.trajectory..");

    @ArchTest
    static final ArchRule the_model_knows_no_pages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.el..",
                    "org.primefaces..",
                    "org.omnifaces..",
                    "fish.payara..");

    @ArchTest
    static final ArchRule sql_stands_in_repositories = Rules.sqlStandsInRepositoriesAnd(INFRASTRUCTURE);

    @ArchTest
    static final ArchRule repositories_live_as_long_as_the_application = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(ApplicationScoped.class);

    @ArchTest
    static final ArchRule fields_of_entities_are_private = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule entities_have_verbs_and_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule aggregate_roots_carry_a_version = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("have a @Version, or be listed as part of an aggregate") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    boolean ok = PARTS_AND_FACTS.contains(c.getSimpleName())
                            || c.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class));
                    events.add(new SimpleConditionEvent(c, ok, c.getSimpleName() + " has no @Version"));
                }
            });

    @ArchTest
    static final ArchRule who_ends_a_lead_asks_what_is_unread = Rules.WHO_ENDS_A_LEAD_ASKS_WHAT_IS_UNREAD;

    @ArchTest
    static final ArchRule only_adapters_speak_to_the_outside =
            Rules.onlyTheseSpeakToTheOutside(Set.of("ClamdScanner", "Cage"));

    @ArchTest
    static final ArchRule adapters_stand_behind_ports =
            Rules.adaptersStandBehindPorts(Set.of("ClamdScanner", "FolderBlobStore", "Cage"), Set.of("MediaPrograms"));
}
