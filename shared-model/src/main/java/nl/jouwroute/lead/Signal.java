package nl.jouwroute.lead;

import java.util.UUID;

/**
 * Something that arrived for an advisor.
 *
 * @param kind what it is
 * @param personId about whom
 * @param subjectId the plan version, video, booking, referral or reply; one signal each, however often it is received
 * @param summary one line for the advisor
 */
public record Signal(SignalKind kind, UUID personId, UUID subjectId, String summary) {}
