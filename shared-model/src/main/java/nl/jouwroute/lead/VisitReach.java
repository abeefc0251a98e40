package nl.jouwroute.lead;

/** How many home visits were made, and how many of them led to a talk. */
public record VisitReach(long visits, long spoken) {}
