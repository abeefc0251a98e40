package nl.jouwroute.staff.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of lists, and the way back after choosing them. */
class ColumnListTest {

    @ParameterizedTest
    @EnumSource(ColumnList.class)
    void everyColumnHasATitleAndNoneChosenShowsAll(ColumnList list) {
        assertThat(list.columns()).hasSizeGreaterThan(3).allSatisfy(column -> assertThat(column.title())
                .isNotBlank());
        List<String> all = list.columns().stream().map(ColumnList.Column::name).toList();
        assertThat(list.chosen(List.of())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(list.chosen(List.of("NONE"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(list.chosen(List.of("NONE", all.get(1)))).containsExactly(all.get(1));
    }

    @Test
    void aPageThatAsksForAColumnThatThereIsNotFails() {
        assertThatThrownBy(() -> ColumnList.TEAM.require("VIA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesBackToTheSameListWithTheSameFilter() {
        assertThat(ColumnsServlet.back(ColumnList.LEADS, "spoor=SHORT_ROUTE&naam=kim%20v&pagina=1"))
                .isEqualTo("/leads?spoor=SHORT_ROUTE&naam=kim%20v&pagina=1&gedaan=COLUMNS_KEPT");
        assertThat(ColumnsServlet.back(ColumnList.TEAM, "")).isEqualTo("/team?gedaan=COLUMNS_KEPT");
        assertThat(ColumnsServlet.back(ColumnList.TEAM, null)).isEqualTo("/team?gedaan=COLUMNS_KEPT");
        assertThat(ColumnsServlet.back(ColumnList.TEAM, "a=b\r\nSet-Cookie: a=b"))
                .isEqualTo("/team?gedaan=COLUMNS_KEPT");
    }
}
