package nl.jouwroute.plan;

/** How a question of the plan is answered. Every kind also takes words, and every kind has choices: nobody has to type. */
public enum QuestionKind {
    /** In words, or by choosing as many as fit. */
    TEXT(true),
    /** One of the choices. */
    CHOICE(false),
    /** As many of the choices as fit. */
    SEVERAL(true),
    /** One step of a scale. */
    SCALE(false),
    /** A day, or one of the choices. */
    DATE(false);

    private final boolean choosesSeveral;

    QuestionKind(boolean choosesSeveral) {
        this.choosesSeveral = choosesSeveral;
    }

    public boolean choosesSeveral() {
        return choosesSeveral;
    }
}
