package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Every page of the back-end, read from the WAR itself: nothing can be forgotten. */
final class StaffPages {

    private StaffPages() {}

    /** Such as {@code leads}; the first page is {@code index}. */
    static Set<String> names() {
        try (ZipFile war =
                new ZipFile(Path.of(System.getProperty("jr.staff.war")).toFile())) {
            return war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".xhtml") && name.indexOf('/') < 0)
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
