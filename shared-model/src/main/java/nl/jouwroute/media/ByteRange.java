package nl.jouwroute.media;

import java.util.Optional;

/**
 * Which bytes of a file a request asks for, after RFC 9110, 14.
 *
 * @param first position of the first byte
 * @param last position of the last byte, included; never before the first
 */
public record ByteRange(long first, long last) {

    private static final String UNIT = "bytes=";
    private static final int MOST_DIGITS = 18;

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(first + "-" + last);
        }
    }

    public long count() {
        return last - first + 1;
    }

    /** What a {@code Range} header means for a file of a known length. */
    public sealed interface Asked permits Whole, Part, Nothing {}

    /** The whole file: there is no header, or one that may be ignored (another unit, several ranges, bad syntax). */
    public record Whole() implements Asked {}

    /** One part of it. */
    public record Part(ByteRange range) implements Asked {}

    /** A part that the file does not have. */
    public record Nothing() implements Asked {}

    /**
     * Reads a {@code Range} header.
     *
     * @param header the {@code Range} header; may be null
     * @param length of the file, 0 or more
     */
    public static Asked parse(String header, long length) {
        if (header == null || !header.startsWith(UNIT) || header.indexOf(',') >= 0) {
            return new Whole();
        }
        String spec = header.substring(UNIT.length()).strip();
        int dash = spec.indexOf('-');
        if (dash < 0) {
            return new Whole();
        }
        String from = spec.substring(0, dash).strip();
        String to = spec.substring(dash + 1).strip();
        return from.isEmpty() ? suffix(to, length) : between(from, to, length);
    }

    private static Asked suffix(String text, long length) {
        return number(text)
                .<Asked>map(count -> count == 0 || length == 0
                        ? new Nothing()
                        : new Part(new ByteRange(Math.max(0, length - count), length - 1)))
                .orElseGet(Whole::new);
    }

    private static Asked between(String from, String to, long length) {
        Optional<Long> first = number(from);
        Optional<Long> last = to.isEmpty() ? Optional.of(Long.MAX_VALUE) : number(to);
        if (first.isEmpty() || last.isEmpty() || last.get() < first.get()) {
            return new Whole();
        }
        if (first.get() >= length) {
            return new Nothing();
        }
        return new Part(new ByteRange(first.get(), Math.min(last.get(), length - 1)));
    }

    /** Empty when it is no number; a number that is too large for any file counts as the largest. */
    private static Optional<Long> number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return Optional.of(plain.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(plain));
    }
}
