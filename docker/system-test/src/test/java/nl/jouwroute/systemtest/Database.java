package nl.jouwroute.systemtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Plain SQL as the database's owner, for what a test cannot see from outside. */
public final class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** The rows, each by column name. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query answers, such as a count. */
    public long number(String sql, Object... parameters) {
        return ((Number) value(sql, parameters)).longValue();
    }

    /** The one value that a query answers, as text. */
    public String text(String sql, Object... parameters) {
        return value(sql, parameters).toString();
    }

    private Object value(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).values().iterator().next();
    }

    /** Changes rows; answers how many. */
    public int change(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Holds the rows of a {@code for update} until the connection is closed, so that whoever wants them waits. */
    public Connection hold(String sql, Object... parameters) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        }
        return connection;
    }

    /** How many wait for rows that somebody holds. */
    public long waiting() {
        return number("select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
