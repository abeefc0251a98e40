package nl.jouwroute.portal.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.NotLoggedIn;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** In the real container, on the whole application: who may, and as whom the database is spoken to. */
@ArquillianTest
class UseCaseIT {

    private static final int MORE_THAN_THE_POOL_KEEPS = 5;

    /** As many as web.xml lets the pool hold, but for one. */
    private static final int ALL_BUT_ONE = 19;

    @Resource(lookup = "java:app/jdbc/db")
    private DataSource database;

    @Inject
    private WhoAmI whoAmI;

    @Inject
    private RequestCaller request;

    @Deployment
    static WebArchive application() throws IOException {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/resident-portal.war"));
        String webXml =
                new String(war.get("WEB-INF/web.xml").getAsset().openStream().readAllBytes(), StandardCharsets.UTF_8);
        // the test's own servlet is no page of ours: the guard would turn its posts away
        String unguarded = webXml.replace(
                "<filter-name>guard</filter-name><url-pattern>/*</url-pattern>",
                "<filter-name>guard</filter-name><url-pattern>/guarded</url-pattern>");
        war.delete("WEB-INF/web.xml");
        return war.addAsWebInfResource(new StringAsset(unguarded), "web.xml").addClasses(WhoAmI.class);
    }

    @Test
    void aUseCaseSpeaksAsItsOwnRole() {
        assertEquals(List.of("jr_resident", ""), whoAmI.asAnyone());
        assertEquals(List.of("jr_login", ""), whoAmI.asLogin());
    }

    @Test
    void aResidentIsKnownToTheDatabaseWithinTheTransaction() {
        UUID id = UUID.randomUUID();
        request.becomes(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), id, null), null);

        assertEquals(List.of("jr_resident", id.toString()), whoAmI.asResident());
    }

    @Test
    void nothingOfItIsLeftOnAConnectionOfThePool() throws SQLException {
        request.becomes(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), UUID.randomUUID(), null), null);
        for (int i = 0; i < MORE_THAN_THE_POOL_KEEPS; i++) {
            whoAmI.asResident();
        }

        assertEquals("portal", whoAmI.unguarded().get(0));
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THE_POOL_KEEPS; i++) {
                all.add(database.getConnection());
                assertUntouched(all.get(i));
            }
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
    }

    /** Else many such requests at once would each hold one connection and wait for the second of another. */
    @Test
    void aTryForWhatIsAnothersIsWrittenDownWithTheOneConnectionThatItHad() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < ALL_BUT_ONE; i++) {
                taken.add(database.getConnection());
            }
            assertThrows(NotTheirs.class, () -> whoAmI.asksForAnothers(UUID.randomUUID()));
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
    }

    private static void assertUntouched(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_user, coalesce(current_setting('jouwroute.resident', true), '')")) {
            assertTrue(row.next());
            assertEquals("portal", row.getString(1));
            assertEquals("", row.getString(2));
        }
    }

    @Test
    void whoIsNotLoggedInIsRefusedBeforeAnySql() {
        assertThrows(NotLoggedIn.class, whoAmI::asResident);
    }
}
