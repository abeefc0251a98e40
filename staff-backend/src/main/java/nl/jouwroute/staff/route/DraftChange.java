package nl.jouwroute.staff.route;

import java.util.function.UnaryOperator;
import nl.jouwroute.route.ContentChange;

/**
 * One change of a draft.
 *
 * @param item path of what it changes, such as {@code questions/wens}
 * @param seen the mark of its lines as the form showed them; null for a move, which overwrites nothing
 * @param deed what is done
 * @param verb does it; what comes out the same as before changes nothing
 * @param <C> what is changed
 */
public record DraftChange<C>(String item, String seen, ContentChange.Deed deed, UnaryOperator<C> verb) {}
