package nl.jouwroute.handover;

import static nl.jouwroute.handover.CaseFixture.HANDS;
import static nl.jouwroute.handover.CaseFixture.NOW;
import static nl.jouwroute.handover.CaseFixture.TODAY;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadEnding;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadRepository;

/** The rules by which nobody falls between two chairs, asked of the one lead of a {@link CaseFixture}. */
final class Chairs {

    private final CaseFixture cases;

    Chairs(CaseFixture cases) {
        this.cases = cases;
    }

    /** Every rule by which somebody would have been lost; empty when nobody was. */
    List<String> betweenWhichSomebodyFell() throws SQLException {
        List<String> fallen = new ArrayList<>();
        rule(
                fallen,
                "an open lead is somebody's, or waits for anybody",
                "select from lead where ended_at is null and state <> 'NEW' and advisor_id is null");
        rule(fallen, "an ended lead says why", "select from lead where ended_at is not null and end_reason is null");
        rule(
                fallen,
                "what was handed over has one new owner, who took it",
                "select from lead l where l.state = 'HANDED_OVER' and (select count(*) from handover h"
                        + " where h.lead_id = l.id and h.state = 'ACCEPTED' and h.organisation_id = l.handed_to) <> 1");
        rule(
                fallen,
                "a partner has what was handed over, and nothing that goes on here",
                "select from handover h join lead l on l.id = h.lead_id"
                        + " where h.state = 'ACCEPTED' and l.state <> 'HANDED_OVER'");
        rule(
                fallen,
                "what is on offer is still the sender's",
                "select from handover h join lead l on l.id = h.lead_id"
                        + " where h.state = 'OFFERED' and (l.ended_at is not null or l.advisor_id is null)");
        rule(
                fallen,
                "whoever has the lead has the trajectory",
                "select from trajectory t join lead l on l.id = t.lead_id where t.state = 'OPEN'"
                        + " and (l.ended_at is not null or l.advisor_id is distinct from t.advisor_id)");
        rule(fallen, "the clock was not reset", "select from lead where response_due_at <> '2026-11-25T08:00:00Z'");
        seen().ifPresent(fallen::add);
        return fallen;
    }

    private void rule(List<String> fallen, String rule, String broken) throws SQLException {
        if (!cases.value("select count(*) from (" + broken + ") broken").equals("0")) {
            fallen.add(rule);
        }
    }

    /** Whether the lead stands on the page of whoever is to do something with it. */
    private Optional<String> seen() {
        return cases.asStaff(() -> {
            Lead read = cases.bean(LeadRepository.class).read(cases.lead());
            LeadListRepository lists = cases.bean(LeadListRepository.class);
            if (read.isOpen() && read.advisor().isEmpty()) {
                boolean waits = lists.toGiveOldest(0, HANDS).stream()
                        .anyMatch(one -> one.id().equals(cases.lead()));
                return waits ? Optional.empty() : Optional.of("nobody has it and no coordinator sees it");
            }
            if (read.isOpen()) {
                UUID owner = read.advisor().orElseThrow().id();
                boolean listed =
                        lists.page(CaseFixture.mine(owner), NOW, 0, HANDS).size() == 1;
                boolean covered = cases.bean(AdvisorRepository.class).absences(owner, TODAY).stream()
                        .filter(away -> away.coverId() != null)
                        .allMatch(away -> cases.bean(CoverRepository.class).covers(away.coverId(), owner, TODAY));
                return listed && covered ? Optional.empty() : Optional.of("not in the day of " + owner);
            }
            UUID handedTo = read.ending().flatMap(LeadEnding::handedTo).orElse(null);
            return handedTo == null || cases.received(handedTo).size() == 1
                    ? Optional.empty()
                    : Optional.of("the partner who took it does not see it");
        });
    }
}
