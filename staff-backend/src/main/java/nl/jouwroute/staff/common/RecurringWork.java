package nl.jouwroute.staff.common;

import java.time.Duration;

/**
 * Something that the back-end does again and again, on one node at a time. Every CDI bean of this type is found and
 * run as the system ({@link nl.jouwroute.common.Actor#SYSTEM}), each with a thread of its own, so that long work
 * does not keep short work waiting. It opens its own transactions, by use cases. What it throws is logged, and it
 * runs again at its next turn.
 */
public interface RecurringWork {

    /** Key of the job; never changes. */
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    void run();
}
