package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Visitor;
import org.omnifaces.cdi.Param;

/** /inloggen: where shall we send the code? */
@Named("login")
@RequestScoped
public class LoginPage {

    @Inject
    @Param(name = LoginPath.PARAMETER)
    private String destination;

    @Inject
    @Param(name = LoginPath.TYPED)
    private String typed;

    @Inject
    @Param(name = LoginPath.FILE)
    private String file;

    @Inject
    private LoginStart start;

    @Inject
    private Visitor visitor;

    @Inject
    private SmsAvailability sms;

    private String address;

    /** Somebody who is logged in has nothing to do here. */
    public void enter() {
        if (visitor.isResident()) {
            Pages.seeOther(LoginPath.ownPath(destination).orElse("/mijn"));
        }
    }

    public void send() {
        start.begin(address, null, destination);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    /** The own page to go to afterwards; null when there is none. */
    public String getDestination() {
        return LoginPath.ownPath(destination).orElse(null);
    }

    /** Whether what was typed just now waits for this log-in. */
    public boolean isHolding() {
        return typed != null;
    }

    /** Whether a film or a recording was not sent just now, because nobody was logged in. */
    public boolean isFileNotSent() {
        return file != null;
    }

    public boolean isSms() {
        return sms.isAvailable();
    }
}
