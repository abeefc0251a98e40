package nl.jouwroute.benchmark;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The answers of one resident's plan, by plain JDBC: the query that the plan page cannot do without. */
@WebServlet("/query")
public class QueryServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:app/jdbc/bench")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int answers = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select question, chosen, words, day from plan_answer where resident_id = ?")) {
            query.setObject(1, UUID.fromString(request.getParameter("resident")));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    answers++;
                }
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        response.setContentType("text/plain");
        response.getWriter().print(answers);
    }
}
