package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    private static final List<String> NAME = List.of("naam");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsWhatASpreadsheetWroteInItsEncoding(String encoding) {
        byte[] file = "Naam;E-mail\r\nZoë;zoe@school.nl\r\n".getBytes(Charset.forName(encoding));
        Spreadsheet table = Spreadsheet.read(Spreadsheet.decode(file)).orElseThrow();
        assertThat(table.header()).containsExactly("naam", "email");
        assertThat(table.cell(table.rows().get(0), NAME)).isEqualTo("Zoë");
    }

    @Test
    void readsPastAByteOrderMark() {
        byte[] file = "\uFEFFnaam\nNoor".getBytes(StandardCharsets.UTF_8);
        assertThat(Spreadsheet.read(Spreadsheet.decode(file)).orElseThrow().header())
                .containsExactly("naam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naam;mail\nNoor;a@b.nl",
                "naam,mail\nNoor,a@b.nl",
                "naam\tmail\nNoor\ta@b.nl",
                "sep=|\nnaam|mail\nNoor|a@b.nl"
            })
    void findsTheSeparator(String text) {
        Spreadsheet table = Spreadsheet.read(text).orElseThrow();
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly("Noor", "a@b.nl"));
    }

    @Test
    void numbersLinesAsTheSpreadsheetDoesAndPassesOverEmptyOnes() {
        Spreadsheet table = Spreadsheet.read("naam;uitleg\nNoor;\"twee\nregels\"\n;\nSam;\n")
                .orElseThrow();
        assertThat(table.rows()).extracting(Spreadsheet.Row::number).containsExactly(2, 4);
        assertThat(table.rows().get(0).cells().get(1)).isEqualTo("twee\nregels");
    }

    @Test
    void takesAwayWhatNobodySees() {
        Spreadsheet table =
                Spreadsheet.read("naam;mobiel\n\u200BNoor\u00A0;'0612345678").orElseThrow();
        assertThat(table.rows().get(0).cells()).containsExactly("Noor", "0612345678");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoTable() {
        assertThat(Spreadsheet.read("naam\n\"Noor")).isEmpty();
    }

    @Test
    void knowsAFormulaFromAPhoneNumber() {
        assertThat(List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3*cmd", "=HYPERLINK(\"http://x\")"))
                .allMatch(Spreadsheet::isFormula);
        assertThat(List.of("+31 6 1234 5678", "Noor", "", "-", "06-12345678"))
                .noneMatch(cell -> cell.length() > 1 && Spreadsheet.isFormula(cell));
    }
}
