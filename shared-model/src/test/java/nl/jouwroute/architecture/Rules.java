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
import java.util.Set;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.common.UseCaseInterceptor;

/** Rules that hold in every module. */
public final class Rules {

    /** Who may ask is said on every use case. */
    public static final ArchRule USE_CASES_SAY_WHO_MAY_ASK = ArchRuleDefinition.classes()
            .that(new DescribedPredicate<JavaClass>("are or hold use cases") {
                @Override
                public boolean test(JavaClass c) {
                    return !c.isEquivalentTo(UseCaseInterceptor.class)
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

    private Rules() {}

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
