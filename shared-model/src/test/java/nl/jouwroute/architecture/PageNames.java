package nl.jouwroute.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names by which the pages of an application call things. A bean goes before what a page calls by the same name, and a
 * name that nothing has is just empty: both show the wrong thing without an error.
 */
public final class PageNames {

    private static final Pattern NAMED =
            Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?\\s[^;]*?\\b(?:class|record) (\\w+)", Pattern.DOTALL);
    private static final Pattern GIVEN =
            Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"|<(?:ui:param name|c:set var)=\"(\\w+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.\\])])([a-z]\\w*)(?=\\.)");
    private static final Set<String> OF_THE_PLATFORM = Set.of("m", "request", "facesContext", "param");

    private PageNames() {}

    /**
     * What is wrong with the names in the pages of a module.
     *
     * @param sources its folder with Java
     * @param pages its folder with pages; those that others include, and tags, are given names by who includes them
     */
    public static List<String> mistakes(Path sources, Path pages) throws IOException {
        Set<String> beans = new HashSet<>();
        for (Path file : files(sources, ".java")) {
            for (MatchResult named : all(NAMED, Files.readString(file))) {
                beans.add(named.group(1) != null ? named.group(1) : uncapitalised(named.group(2)));
            }
        }
        List<String> mistakes = new ArrayList<>();
        for (Path file : files(pages, ".xhtml")) {
            String page = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
            Set<String> given = new HashSet<>();
            for (MatchResult match : all(GIVEN, page)) {
                given.add(match.group(1) != null ? match.group(1) : match.group(2));
            }
            given.stream()
                    .filter(beans::contains)
                    .forEach(name -> mistakes.add(file + " calls something " + name + ", as a bean is called"));
            if (!file.toString().contains("WEB-INF")) {
                called(page).stream()
                        .filter(name -> !beans.contains(name) && !given.contains(name))
                        .filter(name -> !OF_THE_PLATFORM.contains(name))
                        .forEach(name -> mistakes.add(file + " calls " + name + ", which nothing is"));
            }
        }
        return mistakes;
    }

    private static Set<String> called(String page) {
        Set<String> called = new HashSet<>();
        for (MatchResult expression : all(EXPRESSION, page)) {
            String code = expression.group(1).replaceAll("'[^']*'", "");
            all(CALLED, code).forEach(name -> called.add(name.group(1)));
        }
        return called;
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
