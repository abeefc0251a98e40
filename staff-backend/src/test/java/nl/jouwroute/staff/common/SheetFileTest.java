package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists for a spreadsheet, in which nothing that somebody typed is calculated. */
class SheetFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31612345678",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =HYPERLINK(\"https://x.example\")",
                "\uFF1D1+1",
                "=cmd|' /C calc'!A0"
            })
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String typed) {
        assertThat(SheetFile.safe(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Noor de Vries", "06 1234 5678", "a=b", "\u0644\u0627"})
    void whatIsPlainStaysAsItIs(String typed) {
        assertThat(SheetFile.safe(typed)).isEqualTo(typed);
    }

    @Test
    void aListThatIsCutSaysSoInItsLastLine() {
        List<List<String>> rows = java.util.Collections.nCopies(1001, List.of("Noor"));

        assertThat(SheetFile.cut(rows.subList(0, 1000), 1000)).hasSize(1000).allMatch(List.of("Noor")::equals);
        assertThat(SheetFile.cut(rows, 1000)).hasSize(1001).last().satisfies(row -> assertThat(row.get(0))
                .startsWith("Dit zijn de eerste 1.000."));
    }

    @Test
    void aCsvKeepsSeparatorsQuotesAndLinesInsideTheirCell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetFile.csv(out, List.of("Naam", "Via"), List.of(List.of("Jan; \"de\" Boer\nZwolle", "=1")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Naam\";\"Via\"\r\n\"Jan; \"\"de\"\" Boer\nZwolle\";\"'=1\"\r\n");
    }

    @Test
    void anXlsxHoldsTextAndNoFormula() throws IOException {
        Path file = folder.resolve("leads.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetFile.xlsx(out, "Leads", List.of("Naam"), List.of(List.of("=1+1"), List.of("No\u0001or")));
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(all.toString())
                .contains("=1+1", "Noor")
                .doesNotContain("<f>")
                .doesNotContain("\u0001");
    }
}
