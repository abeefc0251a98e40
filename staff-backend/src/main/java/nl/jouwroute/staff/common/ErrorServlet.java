package nl.jouwroute.staff.common;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for everything that goes wrong, for every method; never shows what went wrong inside. */
@WebServlet("/fout")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer said = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = said == null ? HttpServletResponse.SC_NOT_FOUND : said;
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(page(status, request.getContextPath()));
    }

    private static String page(int status, String context) {
        String title = title(status);
        return """
                <!DOCTYPE html>
                <html lang="nl"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%1$s - Jouw Route</title><link rel="icon" href="%2$s/assets/favicon.svg" type="image/svg+xml"/><link rel="stylesheet" href="%2$s/assets/staff.css"/></head>
                <body><div class="jr-door"><main id="inhoud"><section class="ui-panel"><div class="ui-panel-content jr-stack">
                <h1>%1$s</h1><p>%3$s</p><p><a href="%2$s/">Naar Mijn dag</a></p>
                </div></section></main></div></body></html>
                """.formatted(title, context, explanation(status));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Dit konden we niet lezen";
            case 403 -> "Dit kun je niet openen";
            case 404 -> "Deze pagina is er niet";
            case 405, 411 -> "Dit kan hier niet";
            case 413 -> "Dit is te groot";
            case 429 -> "Te veel pogingen";
            case 503 -> "Jouw Route is even niet bereikbaar";
            default -> "Er ging iets mis";
        };
    }

    private static String explanation(int status) {
        return switch (status) {
            case 403 -> "Je rol in Jouw Route geeft hier geen toegang toe. Klopt dat niet? Vraag het je beheerder.";
            case 404 -> "Het adres klopt niet, of wat hier stond is er niet meer.";
            case 413 -> "Maak de tekst korter en probeer het opnieuw.";
            case 503 -> "Probeer het over een minuut nog eens. Wat je eerder bewaarde, is er nog.";
            default -> "Ga terug en probeer het nog eens. Wat je eerder bewaarde, is er nog.";
        };
    }
}
