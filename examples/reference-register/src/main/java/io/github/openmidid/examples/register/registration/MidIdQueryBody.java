package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.web.json.JsonArrayReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request body of a batch lookup.
 *
 * @param midIds the identifiers without duplicates, in the order of the request
 */
record MidIdQueryBody(Set<MidId> midIds) {
  private static final String MID_IDS = "midIds";

  static MidIdQueryBody of(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader fields = JsonObjectReader.of(body, "", Set.of(MID_IDS), issues);
    Optional<List<MidId>> midIds =
        fields.required(MID_IDS, JsonArrayReader.of(JsonValueReader.MID_ID));
    issues.throwIfAny();
    return new MidIdQueryBody(new LinkedHashSet<>(midIds.orElseThrow()));
  }
}
