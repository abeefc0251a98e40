package nl.jouwroute.portal.plan;

/**
 * One option of a question as the page shows it.
 *
 * @param picture the lines of its picture; null for none
 */
public record PlanOption(int number, String text, String picture, boolean chosen) {

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public String getPicture() {
        return picture;
    }

    public boolean isChosen() {
        return chosen;
    }
}
