package nl.jouwroute.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Script and style that stand in a page itself: the content security policy refuses both, and the page breaks in silence. */
public final class InlineCode {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<h:output(?:Script|Stylesheet)(?![^>]*\\sname=)|<style\\b"
                    + "|[\\s:](?:style|on[a-z]+)\\s*=\\s*[\"'][^\"']*|\\bjavascript:");

    private InlineCode() {}

    /**
     * The inline script and style of the pages, tags and fragments of a module.
     *
     * @param pages its folder with pages
     */
    public static List<String> in(Path pages) throws IOException {
        try (Stream<Path> files = Files.walk(pages)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("no pages in " + pages);
            }
            return sources.stream().flatMap(InlineCode::of).toList();
        }
    }

    private static Stream<String> of(Path page) {
        return INLINE.matcher(text(page)).results().map(MatchResult::group).map(found -> page + ": " + found.strip());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
