package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Every address of the portal that takes something at its end, read from the WAR itself: nothing can be forgotten. */
final class PortalAddresses {

    private static final Pattern PATTERN = Pattern.compile("/[a-z][a-z0-9/.-]*/\\*");

    private static final Pattern OWN = Pattern.compile("/mijn(/[a-z.]+)*");

    private PortalAddresses() {}

    /** Such as {@code /mijn/video/bestand/}. */
    static Set<String> withSomethingAtTheEnd() {
        Set<String> found = found(PATTERN, 1);
        found.remove("/mijn/"); // the filter that asks for a log-in
        // each page of this folder is asked for whatever stands behind its name
        pages().stream()
                .filter(page -> page.startsWith("/mijn/plan/"))
                .map(page -> page + "/")
                .forEach(found::add);
        return found;
    }

    /** What a resident finds about themselves without an id in the address: pages, files and answers to scripts. */
    static Set<String> ownPages() {
        Set<String> found = found(OWN, 0);
        withSomethingAtTheEnd().forEach(address -> found.remove(address.substring(0, address.length() - 1)));
        pages().stream().filter(page -> page.startsWith("/mijn")).forEach(found::add);
        return found;
    }

    /** Every page, such as {@code /mijn/plan}; the start page is {@code /index}. */
    static Set<String> pages() {
        try (ZipFile war =
                new ZipFile(Path.of(System.getProperty("jr.portal.war")).toFile())) {
            return war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF"))
                    .map(name -> "/" + name.substring(0, name.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, int last) {
        Set<String> found = new TreeSet<>();
        try (ZipFile war =
                new ZipFile(Path.of(System.getProperty("jr.portal.war")).toFile())) {
            for (ZipEntry entry : war.stream().toList()) {
                boolean own = entry.getName().startsWith("WEB-INF/classes/nl/jouwroute/")
                        && entry.getName().endsWith(".class");
                if (own || entry.getName().equals("WEB-INF/web.xml")) {
                    addAll(found, pattern, last, read(war, entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(ZipFile war, ZipEntry entry) throws IOException {
        try (InputStream in = war.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void addAll(Set<String> found, Pattern pattern, int last, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().substring(0, matcher.group().length() - last));
        }
    }
}
