package nl.jouwroute.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that hold in both applications. */
public final class EveryApplication {

    @ArchTest
    static final ArchTests as_in_every_module = ArchTests.in(EveryModule.class);

    @ArchTest
    static final ArchRule use_cases_live_as_long_as_the_application = Rules.USE_CASES_LIVE_AS_LONG_AS_THE_APPLICATION;

    @ArchTest
    static final ArchRule use_cases_know_no_pages = Rules.USE_CASES_KNOW_NO_PAGES;

    @ArchTest
    static final ArchRule pages_ask_no_repository = Rules.PAGES_ASK_NO_REPOSITORY;

    private EveryApplication() {}
}
