package nl.jouwroute.staff.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.jouwroute.architecture.EveryApplication;
import nl.jouwroute.architecture.Rules;

/** Where a line of the back-end belongs. */
@AnalyzeClasses(packages = "nl.jouwroute.staff", importOptions = ImportOption.DoNotIncludeTests.class)
class StaffRulesTest {

    private static final String STAFF = "nl.jouwroute.staff..";

    @ArchTest
    static final ArchTests as_in_every_application = ArchTests.in(EveryApplication.class);

    @ArchTest
    static final ArchRule features_are_acyclic = Rules.featuresAreAcyclic("nl.jouwroute.staff");

    @ArchTest
    static final ArchRule common_imports_no_feature = Rules.commonImportsNoFeature("nl.jouwroute.staff");

    @ArchTest
    static final ArchRule the_back_end_knows_nothing_of_the_portal = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.jouwroute.portal..");

    @ArchTest
    static final ArchRule page_beans_live_for_a_request = Rules.pageBeansLiveForARequestBut(Set.of("Assets"));

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
    static final ArchRule who_ends_a_lead_asks_what_is_unread = Rules.WHO_ENDS_A_LEAD_ASKS_WHAT_IS_UNREAD;

    @ArchTest
    static final ArchRule only_adapters_speak_to_the_outside = Rules.onlyTheseSpeakToTheOutside(
            Set.of("SmtpMail", "HttpSmsGateway", "OidcClient", "ImapMailbox", "MailReader", "MailParts", "Bounce"));

    @ArchTest
    static final ArchRule adapters_stand_behind_ports = Rules.adaptersStandBehindPorts(
            Set.of("SmtpMail", "HttpSmsGateway", "ImapMailbox", "ClamdScanner", "FolderBlobStore", "Cage"),
            Set.of("WaysOut", "WaysIn"));

    /** Jobs hands the data source to the scheduler, which keeps its own table. */
    @ArchTest
    static final ArchRule sql_stands_in_the_shared_model = noClasses()
            .that()
            .resideInAPackage(STAFF)
            .and()
            .doNotHaveSimpleName("Jobs")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql", "javax.sql");
}
