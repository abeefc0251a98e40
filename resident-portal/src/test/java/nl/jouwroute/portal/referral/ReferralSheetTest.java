package nl.jouwroute.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.portal.referral.ReferralSheet.Problem;
import nl.jouwroute.referral.ReferralReason;
import nl.jouwroute.resident.ContactAddress;
import org.junit.jupiter.api.Test;

class ReferralSheetTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final String HEADER = "Naam;E-mail;Mobiel;16 of ouder;Reden;Uitleg;Weet het\n";

    private static ReferralSheet sheet(String lines) {
        return new ReferralSheet(HEADER + lines, KEY, true);
    }

    @Test
    void readsALineAsTheFormForOneDoes() {
        ReferralSheet sheet = sheet("Noor;noor@voorbeeld.nl;612345678;17;Twijfel;Hout;Ja\n");
        assertThat(sheet.problem()).isEmpty();
        assertThat(sheet.forms()).singleElement().satisfies(form -> {
            assertThat(form.called()).isEqualTo("Noor");
            assertThat(form.reason()).isEqualTo(ReferralReason.DOUBTS_COURSE);
            assertThat(form.youngPersonKnows()).isTrue();
            assertThat(form.addresses().stream().map(ContactAddress::value))
                    .containsExactly("noor@voorbeeld.nl", "+31612345678");
        });
    }

    @Test
    void readsAReasonOnlyInTheWordsOfTheFormAndGuessesNone() {
        ReferralSheet sheet = sheet("""
                Noor;noor@voorbeeld.nl;;ja; De school krijgt  geen contact meer;;ja
                Sam;sam@voorbeeld.nl;;ja;The young person may want to stop and needs a new plan;;ja
                Sem;sem@voorbeeld.nl;;ja;twijfelt, wel goed contact;;ja
                Saar;saar@voorbeeld.nl;;ja;geen plan om te stoppen;;ja
                """);
        assertThat(sheet.forms().stream().map(form -> form.reason()))
                .containsExactly(ReferralReason.NO_CONTACT, ReferralReason.WANTS_NEW_PLAN);
        assertThat(sheet.lines()).extracting(ReferralSheet.Line::reason).containsExactly("contact", "plan", "", "");
        assertThat(sheet.lines().get(2).mistakes()).containsExactly("refer.reason.missing");
        assertThat(sheet.lines().get(3).mistakes()).containsExactly("refer.reason.missing");
    }

    @Test
    void readsALandlineAlsoAsASpreadsheetWritesIt() {
        ReferralSheet sheet = sheet("""
                Noor;;038 498 9801;ja;contact;;ja
                Sam;;384989802;ja;contact;;ja
                Sem;;31384989803;ja;contact;;ja
                """);
        assertThat(sheet.forms().stream().map(form -> form.phone().value()))
                .containsExactly("+31384989801", "+31384989802", "+31384989803");
    }

    @Test
    void readsWhatWasToldWhenThereIsAColumnForIt() {
        ReferralSheet sheet = new ReferralSheet(
                "Naam;E-mail;16 of ouder;Reden;Weet het;Wat is verteld\nNoor;noor@voorbeeld.nl;ja;contact;ja;Dat jullie bellen\n",
                KEY,
                true);
        assertThat(sheet.forms()).singleElement().satisfies(form -> assertThat(form.told())
                .isEqualTo("Dat jullie bellen"));
    }

    @Test
    void saysPerLineWhatIsWrong() {
        ReferralSheet sheet = sheet("""
                ;noor@voorbeeld.nl;;ja;contact;;ja
                Sam;geen adres;;nee;?;;
                =HYPERLINK(1);sem@voorbeeld.nl;;ja;contact;;ja
                """);
        assertThat(sheet.forms()).isEmpty();
        assertThat(sheet.lines().get(0).mistakes()).containsExactly("refer.name.missing");
        assertThat(sheet.lines().get(1).mistakes())
                .containsExactly(
                        "refer.email.wrong", "referral.refused.young", "refer.reason.missing", "refer.knows.missing");
        assertThat(sheet.lines().get(2).mistakes()).containsExactly("sheet.formula");
        assertThat(sheet.lines()).extracting(ReferralSheet.Line::number).containsExactly(2, 3, 4);
    }

    @Test
    void findsWhoStandsInItTwiceByAnyAddress() {
        ReferralSheet sheet = sheet("""
                Noor;noor@voorbeeld.nl;;ja;contact;;ja
                Noor B;NOOR@voorbeeld.nl;;ja;contact;;ja
                Sam;;0612345678;ja;contact;;ja
                Sem;sem@voorbeeld.nl;06 12345678;ja;contact;;ja
                """);
        assertThat(sheet.lines()).extracting(ReferralSheet.Line::doubleOf).containsExactly(0, 2, 0, 4);
        assertThat(sheet.forms()).hasSize(2);
    }

    @Test
    void theSameListAgainHasTheSameKeys() {
        List<UUID> first = sheet("Noor;a@b.nl;;ja;contact;;ja\nSam;c@d.nl;;ja;plan;;nee\n").forms().stream()
                .map(form -> form.key())
                .toList();
        List<UUID> again = sheet("Noor;a@b.nl;;ja;contact;;ja\nSam;c@d.nl;;ja;plan;;nee\n").forms().stream()
                .map(form -> form.key())
                .toList();
        assertThat(again).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsWrongWithTheListAsAWhole() {
        assertThat(sheet("").problem()).contains(Problem.EMPTY);
        assertThat(new ReferralSheet("  ", KEY, true).problem()).contains(Problem.EMPTY);
        assertThat(new ReferralSheet("x".repeat(64_001), KEY, true).problem()).contains(Problem.LARGE);
        assertThat(new ReferralSheet("naam\n\"x", KEY, true).problem()).contains(Problem.UNREADABLE);
        ReferralSheet columns = new ReferralSheet("naam;reden\nNoor;plan", KEY, true);
        assertThat(columns.problem()).contains(Problem.COLUMNS);
        assertThat(columns.missing())
                .contains("email", "mobiel", "leeftijd", "weet")
                .doesNotContain("naam");
        assertThat(sheet(String.join("", Collections.nCopies(201, "Noor;a@b.nl;;ja;contact;;ja\n")))
                        .problem())
                .contains(Problem.MANY);
    }
}
