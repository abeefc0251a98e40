package nl.jouwroute.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Two people whose rows can be told apart: everything of the one holds the mark A, everything of the other B. */
final class TwoResidents {

    static final String A = "aaaaaaaa";
    static final String B = "bbbbbbbb";

    private TwoResidents() {}

    static void fill(TestDatabase database) throws SQLException, IOException {
        String script;
        try (InputStream in = TwoResidents.class.getResourceAsStream("two-residents.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection db = database.asSuperuser();
                Statement s = db.createStatement()) {
            for (String mark : List.of(A, B)) {
                s.execute(script.replace("{a}", mark).replace("{x}", mark.substring(0, 1)));
            }
        }
    }

    /** How many of these rows, each as text, are whose. */
    static Rows count(List<String> rows) {
        int a = 0;
        int b = 0;
        int nobodys = 0;
        for (String row : rows) {
            boolean ofA = row.contains(A);
            boolean ofB = row.contains(B);
            if (ofA && ofB) {
                throw new IllegalStateException("a row belongs to both: " + row);
            }
            a += ofA ? 1 : 0;
            b += ofB ? 1 : 0;
            nobodys += ofA || ofB ? 0 : 1;
        }
        return new Rows(a, b, nobodys);
    }

    /** Numbers of rows: of A, of B, and of nobody in particular. */
    record Rows(int ofA, int ofB, int nobodys) {

        boolean none() {
            return ofA + ofB + nobodys == 0;
        }
    }
}
