package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Text messages, one by one. */
class PlaceTextsTest {

    private final UUID hard = UUID.randomUUID();
    private final UUID plain = UUID.randomUUID();
    private final List<UUID> waiting = new ArrayList<>(List.of(hard, plain));
    private final List<String> done = new ArrayList<>();
    private int failures = Integer.MAX_VALUE;

    private final TakeReplies replies = new TakeReplies() {
        @Override
        public Optional<UUID> nextText() {
            return waiting.stream().findFirst();
        }

        @Override
        public boolean placeText(UUID id) {
            if (id.equals(hard) && failures-- > 0) {
                throw new IllegalStateException("it cannot be placed");
            }
            done.add("placed");
            return waiting.remove(id);
        }

        @Override
        public void leaveText(UUID id) {
            done.add("left");
            waiting.remove(id);
        }
    };

    @Test
    void one_that_can_never_be_placed_holds_nobody_up() {
        new PlaceTexts(replies).run();

        assertThat(waiting).isEmpty();
        assertThat(done).containsExactly("left", "placed");
    }

    @Test
    void what_fails_once_is_tried_again() {
        failures = 1;

        new PlaceTexts(replies).run();

        assertThat(done).containsExactly("placed", "placed");
    }
}
