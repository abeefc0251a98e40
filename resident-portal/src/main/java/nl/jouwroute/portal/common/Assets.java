package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Addresses of style sheet, font, pictures and scripts; their names hold a hash, so browsers keep them for ever. */
@Named
@ApplicationScoped
public class Assets {

    /** Where they are served. */
    public static final String FOLDER = "/assets/";

    private final Properties names = new Properties();

    public Assets() {
        try (InputStream list = Assets.class.getResourceAsStream("assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("the assets were not built: run assets.sh");
            }
            names.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of an asset.
     *
     * @param name as in the sources, such as {@code app.css}
     * @throws IllegalArgumentException when there is none of that name
     */
    public String address(String name) {
        String hashed = names.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return FOLDER + hashed;
    }
}
