package nl.jouwroute.common;

import java.util.List;

/**
 * Content that editors change later, and that a new database begins with. The migrate command puts it in; the
 * implementations are named in {@code META-INF/services}.
 */
public interface FirstContent {

    /** An SQL statement that adds the content, and adds nothing when there is such content already. */
    String insert();

    /** What the statement's question marks stand for. */
    List<String> parameters();
}
