package dev.whimbrel.cli.schema;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.generate.DataDependence;
import dev.whimbrel.generate.ObjectWords;
import dev.whimbrel.generate.Route;
import dev.whimbrel.schema.diff.DataLoss;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How a route is told. */
final class RouteText {

    private final Route route;
    private final Renderer renderer;

    RouteText(Route route, Renderer renderer) {
        this.route = route;
        this.renderer = renderer;
    }

    /** What it does, what it loses and what it depends on. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        route.up().forEach(change -> lines.add("  " + change.describe()));
        route.losses().forEach(loss -> lines.add("Up loses data: " + loss.loss()));
        route.lossesBack().forEach(loss -> lines.add("Down loses data: " + loss.loss()));
        for (DataDependence dependence : route.dependences(renderer)) {
            lines.add("Depends on the rows: " + dependence.condition());
            if (dependence.query() != null) {
                lines.add("  To see: " + dependence.query());
            }
        }
        return lines;
    }

    /** What stays as it is. */
    List<String> beside() {
        List<String> lines = new ArrayList<>();
        route.kept()
                .forEach(key -> lines.add("Stays, although the table classes don't speak of it: " + key + " ("
                        + DecisionOptions.ALLOW_DROP + " '" + ObjectWords.of(key) + "')"));
        route.untouched().forEach(left -> lines.add("Left as it is: " + left.object() + ". " + left.reason()));
        return lines;
    }

    /** The members of a document about both ways. */
    void write(JsonGenerator json) {
        writeUp(json);
        losses("lossesOnTheWayBack", route.lossesBack(), json);
    }

    /** The members of a document about the way there. */
    void writeUp(JsonGenerator json) {
        json.writeArrayPropertyStart("changes");
        route.up().forEach(change -> json.writeString(change.describe()));
        json.writeEndArray();
        losses("losses", route.losses(), json);
        json.writeArrayPropertyStart("dependsOnData");
        for (DataDependence dependence : route.dependences(renderer)) {
            json.writeStartObject();
            json.writeStringProperty("condition", dependence.condition());
            if (dependence.query() != null) {
                json.writeStringProperty("query", dependence.query());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("kept");
        route.kept().forEach(key -> json.writeString(ObjectWords.of(key)));
        json.writeEndArray();
    }

    private static void losses(String property, List<DataLoss> losses, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        losses.forEach(loss -> json.writeString(loss.loss()));
        json.writeEndArray();
    }
}
