package io.github.openmidid.examples.register.web;

import io.github.openmidid.Modality;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a request for an identifier.
 *
 * @param requestReference made by the one who asks, once
 * @param modality the modality of the device to be bought
 */
record MidIdRequest(UUID requestReference, Modality modality) {
  private static final String REFERENCE = "requestReference";
  private static final String MODALITY = "modality";
  private static final Set<String> NAMES = Set.of(REFERENCE, MODALITY);

  static MidIdRequest of(ObjectNode body) {
    Issues issues = new Issues();
    JsonFields.refuseUnknown(body, NAMES, issues);
    Optional<UUID> reference =
        JsonFields.text(body, REFERENCE, issues).flatMap(text -> uuid(text, issues));
    Optional<Modality> modality =
        JsonFields.text(body, MODALITY, issues)
            .flatMap(code -> issues.modality("body", MODALITY, code));
    issues.throwIfAny();
    return new MidIdRequest(reference.orElseThrow(), modality.orElseThrow());
  }

  private static Optional<UUID> uuid(String text, Issues issues) {
    try {
      UUID uuid = UUID.fromString(text);
      // UUID reads "1-1-1-1-1" too, and digits of other scripts.
      if (uuid.toString().equalsIgnoreCase(text)) {
        return Optional.of(uuid);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    issues.add(Issue.schemaViolation("body", REFERENCE, "it is not a UUID"));
    return Optional.empty();
  }
}
