package nl.jouwroute.portal.session;

import nl.jouwroute.session.GroupSession;

/** A session, and how whoever looks at it stands towards it. */
public record SessionView(GroupSession session, MyPlace place) {}
