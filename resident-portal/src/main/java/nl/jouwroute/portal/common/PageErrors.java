package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The mistakes in a posted form, in the order of the page; for the summary and for the field that is wrong. */
@Named("errors")
@RequestScoped
public class PageErrors {

    /**
     * One mistake.
     *
     * @param fieldId where; null for the form as a whole
     */
    public record Mistake(String fieldId, String text) {
        public String getFieldId() {
            return fieldId;
        }

        public String getText() {
            return text;
        }
    }

    /** All mistakes. */
    public List<Mistake> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Mistake> mistakes = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            faces.getMessageList(id).forEach(message -> mistakes.add(new Mistake(id, message.getSummary())));
        }
        return mistakes;
    }

    /** How many there are, in words. */
    public String getTitle() {
        int count = getAll().size();
        return count == 1 ? Pages.text("errors.one") : Pages.text("errors.many", count);
    }

    /** The first mistake at a field; null when there is none. */
    public String at(String fieldId) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(fieldId);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }
}
