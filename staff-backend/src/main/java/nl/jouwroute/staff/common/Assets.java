package nl.jouwroute.staff.common;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** The addresses of our own style sheet and script; they change with the contents, so that browsers may keep the files. */
@Named("assets")
@ApplicationScoped
public class Assets {

    @Inject
    private ServletContext context;

    private String css;
    private String script;

    @PostConstruct
    void read() {
        css = versioned("/assets/staff.css");
        script = versioned("/assets/staff.js");
    }

    private String versioned(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return context.getContextPath() + path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getCss() {
        return css;
    }

    public String getScript() {
        return script;
    }
}
