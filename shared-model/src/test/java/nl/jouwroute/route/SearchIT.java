package nl.jouwroute.route;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the search of the portal finds, on a real database with the route of the release. */
class SearchIT {

    private final EditionsFixture world = EditionsFixture.shared();

    @BeforeAll
    static void aTrainingIsPlanned() throws SQLException {
        EditionsFixture world = EditionsFixture.shared();
        world.run("insert into room (id, name, place, address, seats) values ('" + EDITOR
                + "', 'Zaal', 'Stadkamer', 'Zwolle', 9)");
        world.run(
                "insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at, closes_at,"
                        + " capacity, created_at) values ('" + EDITOR
                        + "', 'TRAINING', 'Training: vertel wat je kunt', 'Je oefent"
                        + " een gesprek.', '" + EDITOR
                        + "', 'OPEN', '2026-12-01 10:00Z', '2026-12-01 12:00Z', '2026-12-01 09:00Z',"
                        + " 9, '2026-01-01')");
    }

    @Test
    void theSearchKnowsTheForms() {
        assertThat(world.titles("schulden")).first().isEqualTo("Praat over geld en schulden");
        assertThat(world.titles("schuld")).contains("Praat over geld en schulden");
        assertThat(world.titles("Ik heb SCHULDEN!")).first().isEqualTo("Praat over geld en schulden");
        assertThat(world.titles("eigen bedrijf"))
                .contains("Praat over je eigen bedrijf", "Maak een plan voor je bedrijf");
        assertThat(world.titles("training")).contains("Training: vertel wat je kunt");
        assertThat(world.titles("taal")).contains("Oefen je Nederlands bij het Taalpunt", "Kijk hoe goed je al leest");
        assertThat(world.titles("debts", "en")).contains("Talk about money and debts");
        assertThat(world.titles("schulden", "tr"))
                .as("the Dutch word finds what is read in Turkish")
                .contains("Para ve borçlar hakkında konuşun");
        assertThat(world.titles("borçlar", "tr")).contains("Para ve borçlar hakkında konuşun");
        assertThat(world.titles("الديون", "ar")).contains("تحدّث عن المال والديون");
        assertThat(world.titles("борги", "uk")).contains("Поговоріть про гроші та борги");
    }

    @Test
    void theSearchForgivesTypingErrors() {
        assertThat(world.titles("schuldn")).contains("Praat over geld en schulden");
        assertThat(world.titles("uitzentbureau")).contains("Loop binnen bij een uitzendbureau");
        assertThat(world.titles("vrijwiliger")).contains("Doe iets voor een ander");
        assertThat(world.titles("diplooma")).contains("Laat je diploma bekijken");
        assertThat(world.titles("bijstant")).contains("Weet wat er gebeurt als je gaat werken");
    }

    @Test
    void theSearchTakesAnything() {
        assertThat(world.titles("")).isEmpty();
        assertThat(world.titles("de het een")).isEmpty();
        assertThat(world.titles("xyzzy qwrtp")).isEmpty();
        assertThat(world.titles("' & | ! ( ) : * <-> \\ % {} \" ; -- drop")).isNotNull();
        assertThat(world.titles("a".repeat(5000))).isEmpty();
        assertThat(world.titles("عمل робота iş 😀")).isNotNull();
    }
}
