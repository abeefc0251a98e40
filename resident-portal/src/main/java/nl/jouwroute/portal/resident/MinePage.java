package nl.jouwroute.portal.resident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.Pages;

/** /mijn: the resident's start page. Each feature adds its own row through its own bean. */
@Named("mine")
@RequestScoped
public class MinePage {

    @Inject
    private MyName myName;

    private String called;

    @PostConstruct
    void load() {
        called = myName.find().orElse(null);
    }

    /** "Dag Kim", or the page's name while we do not know how to call somebody. */
    public String getGreeting() {
        return called == null ? Pages.text("mine.title") : Pages.text("mine.hello", called);
    }

    public boolean isNamed() {
        return called != null;
    }
}
