package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.resident.ResidentRepository;

/** All that we have of a resident, to take along: for a computer every row, to read in the words of the pages. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ExportMyData {

    @Inject
    private MyDataRepository rows;

    @Inject
    private ResidentRepository residents;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private MyDataDocument document;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Every row by table, what staff have, and who looked; times in UTC (ISO 8601). */
    public String asJson() {
        note("DATA_JSON");
        JsonArrayBuilder looks = Json.createArrayBuilder();
        rows.whoLooked()
                .forEach(look -> looks.add(Json.createObjectBuilder()
                        .add("at", look.at().toString())
                        .add("action", look.action())));
        JsonObject all = Json.createObjectBuilder()
                .add("made_at", clock.instant().toString())
                .add("own", rows.rows())
                .add("case_file", rows.caseFile())
                .add("campaigns", reachedBy())
                .add("who_looked", looks)
                .build();
        StringWriter text = new StringWriter();
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (JsonWriter writer = pretty.createWriter(text)) {
            writer.writeObject(all);
        }
        return text.toString();
    }

    private JsonArrayBuilder reachedBy() {
        JsonArrayBuilder reached = Json.createArrayBuilder();
        campaigns
                .ofCaller()
                .forEach(one -> reached.add(Json.createObjectBuilder()
                        .add("at", one.at().toString())
                        .add("source", one.source())
                        .add("why", one.why())));
        return reached;
    }

    /** The same as a document to read. */
    public byte[] asPdf() {
        note("DATA_PDF");
        return document.of(residents.read(callers.current().id()));
    }

    private void note(String action) {
        UUID me = callers.current().id();
        audit.record(action, "RESIDENT", me, residents.read(me).person().id());
    }
}
