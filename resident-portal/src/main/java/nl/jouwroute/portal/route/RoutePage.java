package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.Picture;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.RouteQuestion;

/** /route: one question at a time; every answer is in the address, so going back loses nothing. */
@Named("routePage")
@RequestScoped
public class RoutePage {

    @Inject
    private RouteRequest here;

    private RouteQuestion question;

    @PostConstruct
    void load() {
        question = wanted().orElse(null);
    }

    /** The question after the one that was shown last; the first when the address does not say. */
    private Optional<RouteQuestion> wanted() {
        List<RouteQuestion> all = here.content().questions();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(here.address().after())) {
                return all.subList(i + 1, all.size()).stream()
                        .filter(here.route().questions()::contains)
                        .findFirst();
            }
        }
        return here.route().first();
    }

    /** After the last question comes the result. */
    public void enter() {
        if (question == null) {
            Pages.seeOther("/route/resultaat" + here.query());
        }
    }

    /** While it leads on to the result there is no question. */
    public boolean isAsking() {
        return question != null;
    }

    public String getTitle() {
        return question == null ? "" : question.question().in(Spoken.now().tag());
    }

    public String getHelp() {
        return question.help().in(Spoken.now().tag());
    }

    public String getOptionType() {
        return question.kind() == RouteQuestion.Kind.SEVERAL ? "checkbox" : "radio";
    }

    public List<OptionView> getOptions() {
        List<RouteOption> chosen = here.answers().to(question);
        return question.options().stream()
                .map(option -> new OptionView(
                        question.codeOf(option),
                        option.text().in(Spoken.now().tag()),
                        Picture.of(option.tags()).map(Picture::path).orElse(null),
                        chosen.contains(option)))
                .toList();
    }

    /**
     * One answer that can be chosen.
     *
     * @param picture the lines of its picture; null for none
     */
    public record OptionView(String code, String text, String picture, boolean chosen) {
        public String getPicture() {
            return picture;
        }

        public String getCode() {
            return code;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    public int getEdition() {
        return here.number();
    }

    /** The answers to all other questions, for the form. */
    public String getOthers() {
        return String.join(".", others());
    }

    private List<String> others() {
        return here.answers().without(question).codes(here.content());
    }

    /** The code of the question on the page. */
    public String getCode() {
        return question.code();
    }

    /** Going on without an answer. */
    public String getSkip() {
        return "/route" + RouteAddress.query(here.number(), others(), question.code());
    }

    /** The question before this one, with the answer that was given; before the first, the start page. */
    public String getBack() {
        return here.route()
                .before(question)
                .map(before -> "/route"
                        + RouteAddress.query(
                                here.number(),
                                here.answers().codes(here.content()),
                                here.route()
                                        .before(before)
                                        .map(RouteQuestion::code)
                                        .orElse(null)))
                .orElse("/");
    }

    public boolean isFirst() {
        return here.route().before(question).isEmpty();
    }

    public String getIntro() {
        return here.content().intro().in(Spoken.now().tag());
    }

    public boolean isCarriedOver() {
        return here.isCarriedOver();
    }
}
