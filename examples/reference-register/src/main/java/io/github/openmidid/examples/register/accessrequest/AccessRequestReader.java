package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.delegation.Permission;
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

/** Reads the request bodies of access requests and of the decisions on them. */
public final class AccessRequestReader {
  private static final String REFERENCE = "requestReference";
  private static final String PERMISSIONS = "permissions";
  private static final String VALID_UNTIL = "validUntil";
  private static final String REASON = "reason";
  private static final JsonValueReader<String> TEXT = JsonValueReader.text(200);
  private static final JsonValueReader<List<Permission>> CODES =
      JsonArrayReader.of(JsonValueReader.code(Permission::ofCode, "issue.permission"), 20);
  private static final JsonValueReader<AccessRequestState> OUTCOME =
      JsonValueReader.code(AccessRequestState::ofOutcome, "issue.outcome");

  private AccessRequestReader() {}

  /**
   * Returns the access that a person requests.
   *
   * @throws io.github.openmidid.examples.register.web.problem.ProblemException if the body does not
   *     match the contract
   */
  public static AccessRequestTerms read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json =
        JsonObjectReader.of(
            body, "", Set.of(REFERENCE, "userName", PERMISSIONS, VALID_UNTIL, REASON), issues);
    Optional<UUID> reference = json.required(REFERENCE, JsonValueReader.UUID_TEXT);
    Optional<String> userName = json.optional("userName", TEXT);
    Optional<List<Permission>> permissions = json.required(PERMISSIONS, CODES);
    Optional<Instant> validUntil = json.optional(VALID_UNTIL, JsonValueReader.MOMENT);
    Optional<String> reason = json.required(REASON, TEXT);
    issues.throwIfAny();
    return new AccessRequestTerms(
        reference.orElseThrow(),
        userName,
        Set.copyOf(permissions.orElseThrow()),
        validUntil,
        reason.orElseThrow());
  }

  /**
   * Returns a decision.
   *
   * @throws io.github.openmidid.examples.register.web.problem.ProblemException if the body does not
   *     match the contract
   */
  public static AccessDecisionTerms readDecision(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json =
        JsonObjectReader.of(
            body, "", Set.of(REFERENCE, "outcome", PERMISSIONS, VALID_UNTIL, REASON), issues);
    Optional<UUID> reference = json.required(REFERENCE, JsonValueReader.UUID_TEXT);
    Optional<AccessRequestState> outcome = json.required("outcome", OUTCOME);
    boolean refused = outcome.equals(Optional.of(AccessRequestState.REFUSED));
    Optional<List<Permission>> permissions =
        refused ? Optional.empty() : json.required(PERMISSIONS, CODES);
    Optional<Instant> validUntil = json.optional(VALID_UNTIL, JsonValueReader.MOMENT);
    Optional<String> reason = refused ? json.required(REASON, TEXT) : json.optional(REASON, TEXT);
    if (refused) {
      rejectWithRefusal(body, issues);
    }
    issues.throwIfAny();
    return new AccessDecisionTerms(
        reference.orElseThrow(),
        outcome.orElseThrow(),
        permissions.map(Set::copyOf).orElse(Set.of()),
        validUntil,
        reason);
  }

  private static void rejectWithRefusal(ObjectNode body, IssueCollector issues) {
    for (String name : List.of(PERMISSIONS, VALID_UNTIL)) {
      if (body.has(name)) {
        issues.add(
            RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.notWithRefusal")));
      }
    }
  }
}
