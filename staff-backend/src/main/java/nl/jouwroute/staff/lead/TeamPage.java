package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /team}: load, ageing, what is due and what nobody has. */
@Named("team")
@RequestScoped
public class TeamPage {

    @Inject
    private ReadTeam readTeam;

    private ReadTeam.Team view;

    public ReadTeam.Team getView() {
        if (view == null) {
            view = readTeam.read();
        }
        return view;
    }
}
