package nl.jouwroute.staff.lead;

import java.util.List;
import nl.jouwroute.staff.media.VideoView;
import nl.jouwroute.staff.plan.PlanView;
import nl.jouwroute.staff.plan.PlanWork;
import nl.jouwroute.staff.profile.ProfileView;
import nl.jouwroute.staff.session.BookingView;

/**
 * What the person of a lead made and chose in the portal.
 *
 * @param plans the sent versions, newest first
 * @param planWork how it stands with the plan; null while none was sent
 * @param profile null when nothing was said
 * @param video null when there is none that may be looked at
 */
public record OwnWork(
        List<PlanView> plans, PlanWork planWork, ProfileView profile, VideoView video, List<BookingView> bookings) {}
