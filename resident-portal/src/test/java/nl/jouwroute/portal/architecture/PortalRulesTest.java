package nl.jouwroute.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.jouwroute.architecture.EveryApplication;
import nl.jouwroute.architecture.Rules;

/** Where a line of the portal belongs. */
@AnalyzeClasses(packages = "nl.jouwroute.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class PortalRulesTest {

    private static final String PORTAL = "nl.jouwroute.portal..";

    @ArchTest
    static final ArchTests as_in_every_application = ArchTests.in(EveryApplication.class);

    @ArchTest
    static final ArchRule features_are_acyclic = Rules.featuresAreAcyclic("nl.jouwroute.portal");

    @ArchTest
    static final ArchRule common_imports_no_feature = Rules.commonImportsNoFeature("nl.jouwroute.portal");

    @ArchTest
    static final ArchRule the_portal_knows_nothing_of_the_back_end = noClasses()
            .that()
            .resideInAPackage(PORTAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.jouwroute.staff..", "org.primefaces..", "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule nothing_outlives_a_request_but_the_application = noClasses()
            .that()
            .resideInAPackage(PORTAL)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.enterprise\\.context\\.(Session|Conversation)Scoped"
                    + "|jakarta\\.enterprise\\.context\\.Conversation"
                    + "|jakarta\\.faces\\.(view\\.ViewScoped|flow\\..*|context\\.Flash)"
                    + "|org\\.omnifaces\\.cdi\\.ViewScoped");

    @ArchTest
    static final ArchRule page_beans_live_for_a_request =
            Rules.pageBeansLiveForARequestBut(Set.of("Assets", "Icons", "Municipality", "NextSessions"));

    @ArchTest
    static final ArchRule only_what_judges_tokens_speaks_to_the_outside =
            Rules.onlyTheseSpeakToTheOutside(Set.of("ApiTokens"));

    @ArchTest
    static final ArchRule adapters_stand_behind_ports =
            Rules.adaptersStandBehindPorts(Set.of("ClamdScanner", "FolderBlobStore", "Cage"), Set.of());

    @ArchTest
    static final ArchRule sql_stands_in_the_shared_model = noClasses()
            .that()
            .resideInAPackage(PORTAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql", "javax.sql");

    @ArchTest
    static final ArchRule nobody_asks_for_a_session = noClasses()
            .that()
            .resideInAPackage(PORTAL)
            .and()
            .doNotHaveSimpleName("SessionlessRequest")
            .and()
            .doNotHaveSimpleName("NoSessions")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.servlet\\.http\\.HttpSession");
}
