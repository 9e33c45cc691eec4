package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.web.json.JsonArrayReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads the request body of a delegation. */
final class DelegationTermsReader {
  private static final Set<String> NAMES =
      Set.of("requestReference", "userId", "userName", "permissions", "validUntil");
  private static final JsonValueReader<String> USER_ID = JsonValueReader.text(100);
  private static final JsonValueReader<String> USER_NAME = JsonValueReader.text(200);
  private static final JsonValueReader<List<Permission>> PERMISSIONS =
      JsonArrayReader.of(JsonValueReader.code(Permission::ofCode, "issue.permission"), 20);

  private DelegationTermsReader() {}

  static DelegationTerms read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<UUID> reference = json.required("requestReference", JsonValueReader.UUID_TEXT);
    Optional<String> userId = json.required("userId", USER_ID);
    Optional<String> userName = json.optional("userName", USER_NAME);
    Optional<List<Permission>> permissions = json.required("permissions", PERMISSIONS);
    Optional<Instant> validUntil = json.optional("validUntil", JsonValueReader.MOMENT);
    issues.throwIfAny();
    return new DelegationTerms(
        reference.orElseThrow(),
        userId.orElseThrow(),
        userName,
        Set.copyOf(permissions.orElseThrow()),
        validUntil);
  }
}
