package nl.jouwroute.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that hold in the model and in both applications. */
public final class EveryModule {

    @ArchTest
    static final ArchRule use_cases_say_who_may_ask = Rules.USE_CASES_SAY_WHO_MAY_ASK;

    @ArchTest
    static final ArchRule only_use_cases_begin_transactions = Rules.ONLY_USE_CASES_BEGIN_TRANSACTIONS;

    @ArchTest
    static final ArchRule no_use_case_opens_a_second_transaction = Rules.NO_USE_CASE_OPENS_A_SECOND_TRANSACTION;

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = Rules.TIME_COMES_FROM_THE_INJECTED_CLOCK;

    @ArchTest
    static final ArchRule the_environment_is_read_by_settings = Rules.THE_ENVIRONMENT_IS_READ_BY_SETTINGS;

    private EveryModule() {}
}
