package nl.jouwroute.portal.common;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * The words of the pages, {@code m} in their expressions: those of the answer that this thread works on, in its language
 * and with what this installation says in its own way. Faces asks for it by name (faces-config.xml).
 */
public final class PageWords extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        return Spoken.voice().words().get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Spoken.voice().words().keySet());
    }
}
