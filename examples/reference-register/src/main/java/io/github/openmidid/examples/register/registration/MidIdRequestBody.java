package io.github.openmidid.examples.register.registration;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request body for an identifier.
 *
 * @param requestReference the request reference, unique per operator
 * @param modality the modality of the planned device
 */
record MidIdRequestBody(UUID requestReference, Modality modality) {
  private static final String REFERENCE = "requestReference";
  private static final String MODALITY = "modality";

  static MidIdRequestBody of(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader fields = JsonObjectReader.of(body, "", Set.of(REFERENCE, MODALITY), issues);
    Optional<UUID> reference = fields.required(REFERENCE, JsonValueReader.UUID_TEXT);
    Optional<Modality> modality = fields.required(MODALITY, JsonValueReader.MODALITY);
    issues.throwIfAny();
    return new MidIdRequestBody(reference.orElseThrow(), modality.orElseThrow());
  }
}
