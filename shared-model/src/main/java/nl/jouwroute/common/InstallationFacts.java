package nl.jouwroute.common;

/**
 * What a database says about itself.
 *
 * @param schemaVersion the newest migration that was applied
 * @param sampleData it was filled with sample data
 * @param demoAccounts the table of demo accounts is there
 * @param demoMessages the table of readable messages is there
 * @param local it is the one that the local start makes on its own machine
 */
public record InstallationFacts(
        int schemaVersion, boolean sampleData, boolean demoAccounts, boolean demoMessages, boolean local) {}
