package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/**
 * The page {@code /verdelen}: who gets which lead, to look over before it happens. The address names the leads, or the
 * advisor whose caseload goes to others; without any it is about those that nobody has. More than can be looked over at
 * once come in parts: what was not given in a part stands there again afterwards.
 */
@Named("divide")
@RequestScoped
public class DividePage {

    private static final int LONGEST_REASON = 400;

    @Inject
    @Param(name = "aan")
    private String to;

    @Inject
    @Param(name = "van")
    private String from;

    @Inject
    @Param(name = "deel")
    private String part;

    @Inject
    @Param(name = "waarom")
    private String reason;

    @Inject
    private ProposeAdvisor propose;

    @Inject
    private AssignLead assignLead;

    private ProposeAdvisor.Division division;
    private final List<String> problems = new ArrayList<>();

    public ProposeAdvisor.Division getDivision() {
        if (division == null) {
            Set<UUID> ids = chosen();
            if (!ids.isEmpty()) {
                division = propose.divide(ids);
            } else {
                division = from == null
                        ? propose.divideUnassigned(part())
                        : propose.divideCaseload(Ids.read(from), part());
            }
        }
        return division;
    }

    private int part() {
        return part != null && part.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(part) : 1;
    }

    /** Whether this is a part of more; also after a refusal, when the form names the leads of its part. */
    public boolean isParted() {
        return part != null || getDivision().parts() > 1;
    }

    /** Which part this is, from 1. */
    public int getPartNumber() {
        return part == null ? getDivision().part() : part();
    }

    /** The address of another part of the same leads. */
    public String part(int number) {
        return "/verdelen?" + (from == null ? "" : "van=" + Ids.read(from) + "&") + "deel=" + number;
    }

    /** The leads of the address or the form. */
    private static Set<UUID> chosen() {
        return Arrays.stream(values("lead"))
                .limit(2L * ProposeAdvisor.MOST_AT_ONCE)
                .map(Ids::read)
                .limit(ProposeAdvisor.MOST_AT_ONCE)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Gives each lead to whom the form says; what cannot be given stays on the page with the reason. */
    public void save() {
        FreeText.problem(reason, LONGEST_REASON).ifPresentOrElse(code -> problems.add(Words.text(code)), this::giveAll);
    }

    private void giveAll() {
        Map<UUID, String> names = getDivision().lines().stream()
                .collect(Collectors.toMap(ProposeAdvisor.Line::id, ProposeAdvisor.Line::name));
        int given = 0;
        for (UUID lead : chosen()) {
            String advisor = value("aan-" + lead);
            if (!advisor.isEmpty() && give(lead, advisor, names.getOrDefault(lead, "Lead"))) {
                given++;
            }
        }
        if (problems.isEmpty()) {
            String done = "gedaan=" + (given == 0 ? "NOTHING_GIVEN" : "DIVIDED");
            Pages.seeOther(part == null ? "/leads?" + done : part(part()) + "&" + done);
        } else {
            division = null;
        }
    }

    private boolean give(UUID lead, String advisor, String name) {
        try {
            assignLead.assign(lead, Versions.read(value("versie-" + lead)), Ids.read(advisor), reason);
            return true;
        } catch (LeadRefused e) {
            problems.add(
                    name + ": " + Words.text("divide." + e.why(), e.details().toArray()));
        } catch (Refused e) {
            problems.add(name + ": " + Words.why(e));
        }
        return false;
    }

    /** Whom the form has for this lead: as posted, also nobody; as the address says for all; else as proposed. */
    public String advisorOf(ProposeAdvisor.Line line) {
        if (values("aan-" + line.id()).length > 0) {
            return value("aan-" + line.id());
        }
        if (to != null) {
            return to;
        }
        return line.best() == null ? "" : line.best().id().toString();
    }

    private static String value(String name) {
        String[] values = values(name);
        return values.length == 0 ? "" : values[0];
    }

    private static String[] values(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? new String[0] : values;
    }

    /** Whether some of these have an advisor now, so that a reason is asked. */
    public boolean isMoving() {
        return getDivision().lines().stream().anyMatch(line -> line.advisor() != null);
    }

    public List<String> getProblems() {
        return problems;
    }

    public String getFrom() {
        return from;
    }

    public String getReason() {
        return reason;
    }
}
