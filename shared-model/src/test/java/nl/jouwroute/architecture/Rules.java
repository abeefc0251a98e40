package nl.jouwroute.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Arrivals;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.trajectory.Trajectory;

/** Rules that hold in every module. */
public final class Rules {

    /** Who may ask is said on every use case. */
    public static final ArchRule USE_CASES_SAY_WHO_MAY_ASK = ArchRuleDefinition.classes()
            .that(new DescribedPredicate<JavaClass>("are or hold use cases") {
                @Override
                public boolean test(JavaClass c) {
                    return !c.isAnnotatedWith(Interceptor.class)
                            && (c.isAnnotatedWith(UseCase.class)
                                    || c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(UseCase.class)));
                }
            })
            .should(new ArchCondition<>("allow somebody") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    if (c.isAnnotatedWith(UseCase.class)) {
                        say(c.getAnnotationOfType(UseCase.class), c.getName(), events);
                    }
                    for (JavaMethod m : c.getMethods()) {
                        if (m.isAnnotatedWith(UseCase.class)) {
                            say(m.getAnnotationOfType(UseCase.class), m.getFullName(), events);
                        }
                    }
                }

                private void say(UseCase useCase, String where, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            useCase, useCase.allow().length > 0, where + " allows " + useCase.allow().length));
                }
            })
            .allowEmptyShould(true);

    /** A use case keeps nothing of who asks. */
    public static final ArchRule USE_CASES_LIVE_AS_LONG_AS_THE_APPLICATION = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .and()
            .areNotAnnotatedWith(Interceptor.class)
            .should()
            .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");

    /** What people may do is one thing, the page on which they do it another. */
    public static final ArchRule USE_CASES_KNOW_NO_PAGES = ArchRuleDefinition.noClasses()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..");

    /** However somebody ends a lead, what is unread on it is thought of. */
    public static final ArchRule WHO_ENDS_A_LEAD_ASKS_WHAT_IS_UNREAD = ArchRuleDefinition.classes()
            .that(new DescribedPredicate<JavaClass>("end a lead") {
                @Override
                public boolean test(JavaClass c) {
                    return !c.isAssignableTo(Trajectory.class)
                            && c.getMethodCallsFromSelf().stream().anyMatch(this::ends);
                }

                private boolean ends(JavaMethodCall call) {
                    return (call.getTargetOwner().isAssignableTo(Lead.class)
                                    || call.getTargetOwner().isAssignableTo(Trajectory.class))
                            && Set.of("close", "handOver", "endWithTrajectory").contains(call.getName());
                }
            })
            .should(new ArchCondition<>("ask Arrivals") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    boolean asks = c.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isAssignableTo(Arrivals.class));
                    events.add(new SimpleConditionEvent(c, asks, c.getName() + (asks ? " asks" : " does not ask")));
                }
            });

    /** One clock, injected; never the machine's own beside it. */
    public static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = ArchRuleDefinition.noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it asks the machine for the time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    boolean now = "now".equals(call.getName())
                            && owner.startsWith("java.time.")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(p -> "java.time.Clock".equals(p.getName()));
                    return now
                            || (owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis"));
                }
            });

    /** Settings are read in one place. */
    public static final ArchRule THE_ENVIRONMENT_IS_READ_BY_SETTINGS = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName("nl.jouwroute.common.Settings")
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv");

    /** One annotation begins a transaction, takes the database role and checks who asks: nothing else begins one. */
    public static final ArchRule ONLY_USE_CASES_BEGIN_TRANSACTIONS = ArchRuleDefinition.noClasses()
            .that(DescribedPredicate.describe(
                    "are not the use case itself or what the frame does beside it",
                    c -> !Set.of("UseCase", "DbSession", "AuditLog").contains(c.getSimpleName())))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.transaction..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityTransaction")
            .orShould()
            .callMethod("jakarta.persistence.EntityManager", "getTransaction");

    /** Within a transaction it would wait for a second connection of the pool, each request for one that another holds. */
    public static final ArchRule NO_USE_CASE_OPENS_A_SECOND_TRANSACTION = ArchRuleDefinition.noClasses()
            .that()
            .areNotAssignableTo("nl.jouwroute.audit.RefusalInterceptor")
            .and()
            .areNotAssignableTo("jakarta.servlet.Servlet")
            .should()
            .callMethod(AuditLog.class, "refused", String.class, String.class, UUID.class);

    /** What answers a request or starts the application asks use cases, which say who may ask; never the rows. */
    public static final ArchRule PAGES_ASK_NO_REPOSITORY = ArchRuleDefinition.noClasses()
            .that(new DescribedPredicate<JavaClass>("are pages, servlets, filters or listeners") {
                @Override
                public boolean test(JavaClass c) {
                    return c.isAnnotatedWith("jakarta.inject.Named")
                            || c.getSimpleName().endsWith("Page")
                            || c.getSimpleName().endsWith("Form")
                            || c.isAssignableTo("jakarta.servlet.Servlet")
                            || c.isAssignableTo("jakarta.servlet.Filter")
                            || c.isAssignableTo("java.util.EventListener");
                }
            })
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    /** What speaks to the world outside: mail, SMS, log-in, scanner, video programs. */
    private static final String[] OUTSIDE = {
        "java.net.http..", "jakarta.mail..", "com.nimbusds..", "org.eclipse.angus.."
    };

    private Rules() {}

    /** What all features stand on names none of them. */
    public static ArchRule commonImportsNoFeature(String base) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(base + ".common..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(base + "..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage(base + ".common..")));
    }

    /** Page beans live for a request, whatever their name; only what says the same to everybody outlives it. */
    public static ArchRule pageBeansLiveForARequestBut(Set<String> sameForEverybody) {
        return ArchRuleDefinition.classes()
                .that(new DescribedPredicate<JavaClass>("are named for pages, or are called a page") {
                    @Override
                    public boolean test(JavaClass c) {
                        return (c.isAnnotatedWith("jakarta.inject.Named")
                                        || c.getSimpleName().endsWith("Page"))
                                && !sameForEverybody.contains(c.getSimpleName());
                    }
                })
                .should()
                .beAnnotatedWith("jakarta.enterprise.context.RequestScoped")
                .andShould()
                .beAnnotatedWith("jakarta.inject.Named");
    }

    /** Protocols are spoken by these adapters only: a use case knows the port, not what stands behind it. */
    public static ArchRule onlyTheseSpeakToTheOutside(Set<String> adapters) {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.describe(
                        "are not one of the adapters " + adapters,
                        c -> !adapters.contains(outermost(c).getSimpleName())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Server)?Socket|java\\.lang\\.Process(Builder)?");
    }

    /** Nobody but these names an adapter; everybody else is given it as the port that it is behind. */
    public static ArchRule adaptersStandBehindPorts(Set<String> adapters, Set<String> makers) {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.describe(
                        "do not make adapters",
                        c -> !makers.contains(outermost(c).getSimpleName())
                                && !adapters.contains(outermost(c).getSimpleName())))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are one of the adapters " + adapters, c -> adapters.contains(c.getSimpleName())))
                .allowEmptyShould(true);
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(Rules::outermost).orElse(c);
    }

    /** The features under this package do not depend on one another in a circle. */
    public static ArchRule featuresAreAcyclic(String parent) {
        return SlicesRuleDefinition.slices()
                .matching(parent + ".(*)..")
                .should()
                .beFreeOfCycles();
    }

    /** SQL and JPQL stand in repositories, and in the few listed pieces of infrastructure. */
    public static ArchRule sqlStandsInRepositoriesAnd(Set<String> infrastructure) {
        return ArchRuleDefinition.noClasses()
                .that()
                .haveNameNotMatching(".*Repository(\\$.*)?")
                .and(DescribedPredicate.describe(
                        "are not " + infrastructure, c -> !infrastructure.contains(c.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "javax.sql");
    }
}
