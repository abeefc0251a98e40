package nl.jouwroute.staff.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.outreach.CampaignDesk.Named;
import nl.jouwroute.resident.ContactAddress;
import org.junit.jupiter.api.Test;

/** A list of people for a campaign: what is good, and what is wrong in which line. */
class GroupSheetTest {

    private static final ContactAddress OBJECTS =
            ContactAddress.parse("nee@example.org").orElseThrow();
    private static final ContactAddress IN_GROUP =
            ContactAddress.parse("al@example.org").orElseThrow();

    private static GroupSheet sheet(String text) {
        return new GroupSheet(text, addresses -> new FillGroup.Known(Set.of(OBJECTS), Set.of(IN_GROUP)));
    }

    private static List<String> mistakes(String line) {
        return sheet("naam;e-mail;mobiel;leeftijd\n" + line).lines().get(0).mistakes();
    }

    @Test
    void readsNumbersAsASpreadsheetWritesThem() {
        List<Named> good = sheet("Voornaam\tTelefoonnummer\nBilal\t612340055\nDewi\t31612340056\nOpa\t384989898")
                .good();
        assertThat(good.stream().flatMap(one -> one.addresses().stream()).map(ContactAddress::value))
                .containsExactly("+31612340055", "+31612340056", "+31384989898");
    }

    @Test
    void saysWhatIsWrongInEachLine() {
        assertThat(mistakes("Bilal;b@example.org;;23")).isEmpty();
        assertThat(mistakes(";b@example.org;;")).containsExactly("De naam ontbreekt of is te lang.");
        assertThat(mistakes("Bilal;;;")).containsExactly("Vul een e-mailadres of een telefoonnummer in.");
        assertThat(mistakes("Bilal;0612345678;;")).containsExactly("Het e-mailadres klopt niet.");
        assertThat(mistakes("Bilal;;038 123;")).containsExactly("Het telefoonnummer klopt niet.");
        assertThat(mistakes("Bilal;b@example.org;;15"))
                .containsExactly("Jonger dan 16 kan alleen met een ouder of verzorger.");
        assertThat(mistakes("Bilal;b@example.org;;15 jaar"))
                .containsExactly("Jonger dan 16 kan alleen met een ouder of verzorger.");
        assertThat(mistakes("Bilal;b@example.org;;17 jaar")).isEmpty();
        for (String unread : List.of("15,5", "jonger", "-3", "2011-04-01")) {
            assertThat(mistakes("Bilal;b@example.org;;" + unread))
                    .as(unread)
                    .containsExactly("Wij kunnen de leeftijd niet lezen. Vul een getal in, of niets.");
        }
        assertThat(mistakes("=A1;b@example.org;;")).containsExactly("Er staat een formule in. Vul gewone tekst in.");
        assertThat(mistakes("Noor;NEE@example.org;;"))
                .containsExactly("Wil niet benaderd worden. Komt niet in de groep.");
        assertThat(mistakes("Noor;al@example.org;;")).containsExactly("Staat al in de groep.");
    }

    @Test
    void takesTheFirstOfTwoLinesAboutTheSamePerson() {
        GroupSheet twice = sheet("naam,mail\nBilal,b@example.org\nB. Ouali,B@Example.org");
        assertThat(twice.good().stream().map(Named::called).collect(Collectors.toList()))
                .containsExactly("Bilal");
        assertThat(twice.lines().get(1).mistakes()).containsExactly("Staat ook op regel 2.");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(sheet(" ").problem()).isPresent();
        assertThat(sheet("naam\nBilal").problem().orElseThrow()).contains("e-mail of telefoon");
        assertThat(sheet("naam;mail").problem()).isPresent();
        assertThat(sheet("naam;mail\n" + "a;a@example.org\n".repeat(GroupSheet.MOST + 1))
                        .problem()
                        .orElseThrow())
                .contains("500");
    }
}
