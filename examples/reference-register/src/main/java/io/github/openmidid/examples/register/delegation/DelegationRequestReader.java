package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.web.json.JsonFields;
import io.github.openmidid.examples.register.web.json.JsonRows;
import io.github.openmidid.examples.register.web.json.JsonType;
import io.github.openmidid.examples.register.web.problem.Issues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads to whom access is to be given. */
final class DelegationRequestReader {
  private static final Set<String> NAMES =
      Set.of("requestReference", "userId", "userName", "permissions", "validUntil");
  private static final JsonType<String> USER_ID = JsonType.text(100);
  private static final JsonType<String> USER_NAME = JsonType.text(200);
  private static final JsonType<List<Permission>> PERMISSIONS =
      JsonRows.of(JsonType.code(Permission::ofCode, "issue.permission"), 20);

  private DelegationRequestReader() {}

  static DelegationRequest read(ObjectNode body) {
    Issues issues = new Issues();
    JsonFields json = JsonFields.of(body, "", NAMES, issues);
    Optional<UUID> reference = json.required("requestReference", JsonType.UUID_TEXT);
    Optional<String> userId = json.required("userId", USER_ID);
    Optional<String> userName = json.optional("userName", USER_NAME);
    Optional<List<Permission>> permissions = json.required("permissions", PERMISSIONS);
    Optional<Instant> validUntil = json.optional("validUntil", JsonType.MOMENT);
    issues.throwIfAny();
    return new DelegationRequest(
        reference.orElseThrow(),
        userId.orElseThrow(),
        userName,
        Set.copyOf(permissions.orElseThrow()),
        validUntil);
  }
}
