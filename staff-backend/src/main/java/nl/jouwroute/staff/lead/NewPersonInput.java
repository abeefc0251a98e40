package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** What was typed on the page on which staff add somebody; it stays there when it cannot be kept. */
@Named("newInput")
@RequestScoped
public class NewPersonInput {

    @Inject
    @Param(name = "naam")
    private String name;

    @Inject
    @Param(name = "telefoon")
    private String phone;

    @Inject
    @Param(name = "mail")
    private String mail;

    @Inject
    @Param(name = "geenadres")
    private String noAddress;

    @Inject
    @Param(name = "geboren")
    private String born;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    @Param(name = "bron")
    private String source;

    @Inject
    @Param(name = "wens")
    private String wish;

    @Inject
    @Param(name = "inkomen")
    private String income;

    @Inject
    @Param(name = "wwtot")
    private String ends;

    @Inject
    @Param(name = "uren")
    private String hours;

    @Inject
    @Param(name = "begin")
    private String soon;

    @Inject
    @Param(name = "gewerkt")
    private String worked;

    @Inject
    @Param(name = "doel")
    private String goal;

    @Inject
    @Param(name = "regelen")
    private String obstacle;

    @Inject
    @Param(name = "spoor")
    private String track;

    @Inject
    @Param(name = "waaromspoor")
    private String whyTrack;

    @Inject
    @Param(name = "keuze")
    private String choice;

    public String getName() {
        return name;
    }

    public String getPhone() {
        return phone;
    }

    public String getMail() {
        return mail;
    }

    /** Staff said that this person has no address: else an empty field may be a slip. */
    public boolean isWithoutAddress() {
        return noAddress != null;
    }

    public String getBorn() {
        return born;
    }

    public String getLanguage() {
        return language;
    }

    public String getSource() {
        return source;
    }

    public String getWish() {
        return wish;
    }

    public String getIncome() {
        return income;
    }

    public String getEnds() {
        return ends;
    }

    public String getHours() {
        return hours;
    }

    public String getSoon() {
        return soon;
    }

    public String getWorked() {
        return worked;
    }

    public String getGoal() {
        return goal;
    }

    public String getObstacle() {
        return obstacle;
    }

    public String getTrack() {
        return track;
    }

    public String getWhyTrack() {
        return whyTrack;
    }

    public String getChoice() {
        return choice;
    }
}
