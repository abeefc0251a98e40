package nl.jouwroute.portal.plan;

/** One option of a question as the page shows it. */
public record PlanOption(int number, String text, boolean chosen) {

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public boolean isChosen() {
        return chosen;
    }
}
