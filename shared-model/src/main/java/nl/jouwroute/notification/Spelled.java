package nl.jouwroute.notification;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.SpokenTime;

/**
 * Days and times in a message's words. Who queues a message need not know the reader's language: the word is kept as
 * the instant itself, under its name and how to spell it ({@code day@day}), and is written when the message is sent.
 */
public enum Spelled {
    /** <i>dinsdag 1 december</i> */
    DAY {
        @Override
        String write(SpokenTime spoken, String value) {
            return spoken.day(Instant.parse(value));
        }
    },
    /** <i>dinsdag 1 december, 9.30 uur</i> */
    DAY_AND_TIME {
        @Override
        String write(SpokenTime spoken, String value) {
            return spoken.dayAndTime(Instant.parse(value));
        }
    },
    /** <i>9.30 tot 11.30 uur</i> */
    SPAN {
        @Override
        String write(SpokenTime spoken, String value) {
            String[] ends = value.split(BETWEEN, 2);
            return spoken.span(Instant.parse(ends[0]), Instant.parse(ends[1]));
        }
    };

    private static final String MARK = "@";
    private static final String BETWEEN = "/";

    abstract String write(SpokenTime spoken, String value);

    /** The name under which a word is kept until it is spelled. */
    public String key(String word) {
        return word + MARK + name();
    }

    /** The value of a span of time, from and until. */
    public static String between(Instant from, Instant until) {
        return from + BETWEEN + until;
    }

    /** The words with all days and times written in a language. */
    static Map<String, String> out(Map<String, String> words, Language language) {
        Map<String, String> written = new TreeMap<>();
        words.forEach((name, value) -> {
            int mark = name.indexOf(MARK);
            if (mark < 0) {
                written.putIfAbsent(name, value);
            } else {
                Spelled how = valueOf(name.substring(mark + 1));
                written.put(name.substring(0, mark), how.write(SpokenTime.in(language), value));
            }
        });
        return written;
    }
}
