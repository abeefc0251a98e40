package nl.jouwroute.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;

/**
 * A plan as a reader sees it: every question with its words and what was answered. A sent version keeps it like this,
 * so that a later change of the questions changes nothing that somebody once said.
 *
 * @param edition which set of questions
 * @param language of the words
 * @param chapters in their order
 * @param goals in their order, each with its steps; steps without a goal stand last, under a goal without words
 */
public record PlanContent(String edition, String language, List<Chapter> chapters, List<Aim> goals) {

    public PlanContent {
        chapters = List.copyOf(chapters);
        goals = List.copyOf(goals);
    }

    /**
     * A goal with its steps.
     *
     * @param words null for steps without a goal
     * @param with the advisor who sat beside the resident then; null for nobody
     */
    public record Aim(String words, List<Step> steps, String with) {

        public Aim {
            steps = List.copyOf(steps);
        }

        /** One that the resident wrote alone. */
        public Aim(String words, List<Step> steps) {
            this(words, steps, null);
        }
    }

    /**
     * A step.
     *
     * @param day by when; null for none
     * @param doneOn null while it is open
     * @param advisor who added it; null when the resident did
     * @param with the advisor who sat beside the resident then; null for nobody
     */
    public record Step(String words, LocalDate day, LocalDate doneOn, String advisor, String with) {

        /** One that was not written together. */
        public Step(String words, LocalDate day, LocalDate doneOn, String advisor) {
            this(words, day, doneOn, advisor, null);
        }
    }

    /** One chapter with its title and questions. */
    public record Chapter(String key, String title, List<Item> items) {

        public Chapter {
            items = List.copyOf(items);
        }
    }

    /**
     * One question.
     *
     * @param key of the question
     * @param question as it was asked
     * @param answer what was chosen, a line each, then the resident's own words; empty when nothing was written
     * @param spoken ids of the recordings with which it was answered
     * @param with the advisor who sat beside the resident when it was written; null for nobody
     * @param spokenWith the advisor who sat beside the resident at the last recording; null for nobody
     */
    public record Item(
            String key, String question, List<String> answer, List<UUID> spoken, String with, String spokenWith) {

        public Item {
            answer = List.copyOf(answer);
            spoken = List.copyOf(spoken);
        }

        /** One that was not answered by speaking. */
        public Item(String key, String question, List<String> answer) {
            this(key, question, answer, List.of(), null, null);
        }

        public boolean isAnswered() {
            return !answer.isEmpty() || !spoken.isEmpty();
        }
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return !hasAnswers() && goals.isEmpty();
    }

    public boolean hasAnswers() {
        return chapters.stream().flatMap(c -> c.items().stream()).anyMatch(Item::isAnswered);
    }

    /**
     * The plan as it stands, in this language.
     *
     * @param plan null while nothing was written
     */
    public static PlanContent of(FuturePlan plan, PlanQuestions questions, String language) {
        List<Chapter> chapters = new ArrayList<>();
        for (PlanChapter chapter : PlanChapter.values()) {
            List<Item> items = asked(plan, questions, chapter).stream()
                    .map(question -> item(plan, question, language))
                    .toList();
            chapters.add(new Chapter(
                    chapter.name(), questions.chapter(chapter, language).title(), items));
        }
        return new PlanContent(questions.edition(), language, chapters, plan == null ? List.of() : aims(plan));
    }

    /**
     * The questions of a chapter for this reader: what was answered as it was asked then, the others as they are asked
     * now; last those that are not asked any more but were answered.
     */
    private static List<PlanQuestion> asked(FuturePlan plan, PlanQuestions questions, PlanChapter chapter) {
        List<PlanQuestion> asked = new ArrayList<>();
        for (PlanQuestion question : questions.of(chapter)) {
            int then = plan == null ? 0 : plan.askedIn(question.key());
            asked.add(
                    then == 0 ? question : questions.asked(question.key(), then).orElse(question));
        }
        if (plan != null) {
            plan.answered().stream()
                    .filter(key -> questions.find(key).isEmpty())
                    .flatMap(key -> questions.asked(key, plan.askedIn(key)).stream())
                    .filter(question -> question.chapter() == chapter)
                    .forEach(asked::add);
        }
        return asked;
    }

    private static Item item(FuturePlan plan, PlanQuestion question, String language) {
        String asked = question.in(language).question();
        if (plan == null) {
            return new Item(question.key(), asked, List.of());
        }
        Answer answer = plan.answerTo(question);
        List<SpokenAnswer> spoken = plan.spokenAnswers().to(question);
        return new Item(
                question.key(),
                asked,
                AnswerText.lines(question, answer, language),
                spoken.stream().map(SpokenAnswer::id).toList(),
                answer.isEmpty() ? null : plan.enteredWith(question).orElse(null),
                spoken.isEmpty()
                        ? null
                        : spoken.get(spoken.size() - 1).enteredWith().orElse(null));
    }

    private static List<Aim> aims(FuturePlan plan) {
        List<Aim> aims = new ArrayList<>();
        for (Goal goal : plan.goals()) {
            aims.add(new Aim(
                    goal.words(),
                    steps(plan, Optional.of(goal.id())),
                    goal.enteredWith().orElse(null)));
        }
        List<Step> loose = steps(plan, Optional.empty());
        if (!loose.isEmpty()) {
            aims.add(new Aim(null, loose));
        }
        return aims;
    }

    private static List<Step> steps(FuturePlan plan, Optional<UUID> goal) {
        return plan.steps().stream()
                .filter(step -> step.goalId().equals(goal))
                .map(step -> new Step(
                        step.words(),
                        step.dueOn().orElse(null),
                        step.doneAt().map(DutchTime::date).orElse(null),
                        step.advisor().orElse(null),
                        step.enteredWith().orElse(null)))
                .toList();
    }

    String toJson() {
        return PlanContentJson.write(this);
    }

    static PlanContent fromJson(String json) {
        return PlanContentJson.read(json);
    }
}
