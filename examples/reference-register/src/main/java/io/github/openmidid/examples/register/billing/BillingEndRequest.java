package io.github.openmidid.examples.register.billing;

import io.github.openmidid.examples.register.web.json.FormBody;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to end the billing number of a device.
 *
 * @param validUntil the last day in Belgium
 * @param reason why it ends, if that is stated
 */
public record BillingEndRequest(LocalDate validUntil, Optional<String> reason) {
  /** The property with the last day. */
  public static final String VALID_UNTIL = "validUntil";

  /** The property with the reason. */
  public static final String REASON = "reason";

  /** The maximum length of a reason. */
  public static final int LONGEST_REASON = 200;

  private static final Set<String> NAMES = Set.of(VALID_UNTIL, REASON);

  /**
   * Reads the fields of a form, by the rules of the request body.
   *
   * @param fields the texts by name; a field without text is missing
   * @throws ProblemException if a field is missing or invalid, with an issue for each
   */
  public static BillingEndRequest read(Map<String, String> fields) {
    return read(FormBody.of(fields));
  }

  static BillingEndRequest read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<LocalDate> validUntil = json.required(VALID_UNTIL, JsonValueReader.DATE);
    Optional<String> reason = json.optional(REASON, JsonValueReader.text(LONGEST_REASON));
    issues.throwIfAny();
    return new BillingEndRequest(validUntil.orElseThrow(), reason);
  }
}
