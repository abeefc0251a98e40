package nl.jouwroute.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written down and stands in no page and no code: words that nobody reads, looks that nothing has. */
public final class Unused {

    private static final Pattern SOURCE = Pattern.compile(".*\\.(xhtml|html|java|js|xml)");
    private static final Pattern COMMENT_OR_ADDRESS = Pattern.compile("/\\*.*?\\*/|url\\([^)]*\\)", Pattern.DOTALL);
    private static final Pattern CSS_CLASS = Pattern.compile("\\.(jr-[\\w-]+)");
    private static final Pattern QUOTED = Pattern.compile("(?<=['\"])\\w[\\w.-]*(?=['\"])");
    private static final Pattern FIRST_HALF = Pattern.compile("[._]");
    private static final Pattern NAME = Pattern.compile("[\\w-]+");

    private Unused() {}

    /**
     * The keys of a bundle that no source asks for, in full or as {@code 'first.half.'} or {@code 'first.HALF_'} to which
     * the rest is added.
     *
     * @param sources folders with pages and code
     */
    public static Set<String> keys(Set<String> keys, Path... sources) {
        Set<String> quoted = found(QUOTED, text(sources));
        return keys.stream().filter(key -> !isAskedFor(key, quoted)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAskedFor(String key, Set<String> quoted) {
        return quoted.contains(key)
                || FIRST_HALF.matcher(key).results().anyMatch(half -> quoted.contains(key.substring(0, half.end())));
    }

    /**
     * The classes of our own in the style sheets of a folder that no source gives to anything.
     *
     * @param styles the folder with the style sheets
     * @param sources folders with pages and code
     */
    public static Set<String> classes(Path styles, Path... sources) {
        Set<String> names = found(NAME, text(sources));
        String css = read(styles, Pattern.compile(".*\\.css"));
        return CSS_CLASS
                .matcher(COMMENT_OR_ADDRESS.matcher(css).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !names.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Path... folders) {
        return Stream.of(folders).map(folder -> read(folder, SOURCE)).collect(Collectors.joining("\n"));
    }

    private static String read(Path folder, Pattern name) {
        try (Stream<Path> files = Files.walk(folder)) {
            String all = files.filter(file -> name.matcher(file.toString()).matches())
                    .map(Unused::read)
                    .collect(Collectors.joining("\n"));
            if (all.isEmpty()) {
                throw new IllegalArgumentException("nothing to read in " + folder);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
