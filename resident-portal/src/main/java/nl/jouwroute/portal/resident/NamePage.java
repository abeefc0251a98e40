package nl.jouwroute.portal.resident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import org.omnifaces.cdi.Param;

/** /mijn/naam: how may we call you? Asked once, may be left empty. */
@Named("naming")
@RequestScoped
public class NamePage {

    private static final int LONGEST = 200;
    private static final String FIELD = "naam";

    @Inject
    @Param(name = LoginPath.PARAMETER)
    private String destination;

    @Inject
    private MyName myName;

    @Inject
    private TypedForm typed;

    private String called;

    @PostConstruct
    void load() {
        called = typed.fields().map(fields -> fields.first(FIELD)).orElseGet(() -> myName.find()
                .orElse(null));
    }

    public void save() {
        if (called != null && called.strip().length() > LONGEST) {
            Pages.error(FIELD, "name.long");
            return;
        }
        myName.tell(called);
        Pages.seeOther(getGoal());
    }

    /** Where it goes on. */
    public String getGoal() {
        return LoginPath.ownPath(destination).orElse("/mijn");
    }

    public String getCalled() {
        return called;
    }

    public void setCalled(String called) {
        this.called = called;
    }
}
