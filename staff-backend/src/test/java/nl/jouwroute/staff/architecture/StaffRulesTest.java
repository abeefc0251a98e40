package nl.jouwroute.staff.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import nl.jouwroute.architecture.Rules;
import nl.jouwroute.common.UseCase;

/** Where a line of the back-end belongs. */
@AnalyzeClasses(packages = "nl.jouwroute.staff", importOptions = ImportOption.DoNotIncludeTests.class)
class StaffRulesTest {

    private static final String STAFF = "nl.jouwroute.staff..";

    @ArchTest
    static final ArchRule features_are_acyclic = Rules.featuresAreAcyclic("nl.jouwroute.staff");

    @ArchTest
    static final ArchRule common_imports_no_feature = noClasses()
            .that()
            .resideInAPackage("nl.jouwroute.staff.common..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(STAFF)
                    .and(JavaClass.Predicates.resideOutsideOfPackage("nl.jouwroute.staff.common..")));

    @ArchTest
    static final ArchRule the_back_end_knows_nothing_of_the_portal = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.jouwroute.portal..");

    @ArchTest
    static final ArchRule page_beans_live_for_a_request = classes()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .areAnnotatedWith(Named.class)
            .and()
            .doNotHaveSimpleName("Assets")
            .should()
            .beAnnotatedWith(RequestScoped.class);

    @ArchTest
    static final ArchRule nothing_lives_in_a_session_but_the_log_in = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .and(DescribedPredicate.describe(
                    "are not the log-in or the list of looks",
                    c -> !c.getSimpleName().equals("StaffSession")
                            && !c.getSimpleName().equals("VideoServlet")))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.servlet\\.http\\.HttpSession"
                    + "|jakarta\\.enterprise\\.context\\.(Session|Conversation)Scoped"
                    + "|jakarta\\.faces\\.(view\\.ViewScoped|flow\\..*|context\\.Flash)"
                    + "|org\\.omnifaces\\.cdi\\.ViewScoped");

    @ArchTest
    static final ArchRule use_cases_live_as_long_as_the_application = classes()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .areAnnotatedWith(UseCase.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class);

    @ArchTest
    static final ArchRule use_cases_say_who_may_ask = Rules.USE_CASES_SAY_WHO_MAY_ASK;

    @ArchTest
    static final ArchRule use_cases_know_no_pages = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .areAnnotatedWith(UseCase.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule repositories_are_not_asked_by_pages = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .areAnnotatedWith(Named.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule sql_stands_in_repositories = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = Rules.TIME_COMES_FROM_THE_INJECTED_CLOCK;

    @ArchTest
    static final ArchRule the_environment_is_read_by_settings = Rules.THE_ENVIRONMENT_IS_READ_BY_SETTINGS;
}
