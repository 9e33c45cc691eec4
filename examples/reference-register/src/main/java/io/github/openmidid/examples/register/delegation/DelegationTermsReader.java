package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.web.json.JsonArrayReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads the request body of a delegation. */
final class DelegationTermsReader {
  private static final Set<String> NAMES =
      Set.of("requestReference", "userId", "userName", "institution", "permissions", "validUntil");
  private static final JsonValueReader<String> USER_ID = JsonValueReader.text(100);
  private static final JsonValueReader<String> NAME = JsonValueReader.text(200);
  private static final JsonValueReader<List<Permission>> PERMISSIONS =
      JsonArrayReader.of(JsonValueReader.code(Permission::ofCode, "issue.permission"), 20);

  private static final Set<Permission> OF_INSTITUTIONS =
      Set.of(Permission.CONSULT_MID_IDS, Permission.CONSULT_DEVICES);

  private DelegationTermsReader() {}

  static DelegationTerms read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<UUID> reference = json.required("requestReference", JsonValueReader.UUID_TEXT);
    Optional<String> userId = json.optional("userId", USER_ID);
    Optional<String> userName = json.optional("userName", NAME);
    Optional<String> institution = json.optional("institution", JsonValueReader.ORGANIZATION);
    Optional<List<Permission>> permissions = json.required("permissions", PERMISSIONS);
    Optional<Instant> validUntil = json.optional("validUntil", JsonValueReader.MOMENT);
    if (body.has("userId") == body.has("institution")) {
      issues.add(issue("userId", "issue.recipient"));
    } else if (body.has("institution")) {
      checkInstitution(body, permissions, issues);
    }
    issues.throwIfAny();
    return new DelegationTerms(
        reference.orElseThrow(),
        userId,
        userName,
        institution,
        Set.copyOf(permissions.orElseThrow()),
        validUntil);
  }

  /** Checks that an institution receives only access to consult, and for a time. */
  private static void checkInstitution(
      ObjectNode body, Optional<List<Permission>> permissions, IssueCollector issues) {
    if (body.has("userName")) {
      issues.add(issue("userName", "issue.notForInstitution"));
    }
    if (!body.has("validUntil")) {
      issues.add(issue("validUntil", "issue.required"));
    }
    if (permissions.isEmpty()) {
      return;
    }
    if (!OF_INSTITUTIONS.containsAll(permissions.get())) {
      issues.add(issue("permissions", "issue.notForInstitution"));
    } else if (!permissions.get().contains(Permission.CONSULT_MID_IDS)) {
      issues.add(issue("permissions", "issue.midIdsForInstitution"));
    }
  }

  private static RequestIssue issue(String name, String text) {
    return RequestIssue.schemaViolation("body", name, LocalizedText.of(text));
  }
}
