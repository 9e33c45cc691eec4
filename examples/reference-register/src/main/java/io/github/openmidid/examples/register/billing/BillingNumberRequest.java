package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
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
 * A request to assign a billing number.
 *
 * @param midId the identifier of the device
 * @param number the number
 * @param validFrom the first day in Belgium; empty for the day of the assignment
 */
public record BillingNumberRequest(MidId midId, String number, Optional<LocalDate> validFrom) {
  /** The property with the identifier. */
  public static final String MID_ID = "midId";

  /** The property with the first day. */
  public static final String VALID_FROM = "validFrom";

  private static final Set<String> NAMES = Set.of(MID_ID, BillingNumberReader.NAME, VALID_FROM);

  /**
   * Reads the fields of a form, by the rules of the request body.
   *
   * @param fields the texts by name; a field without text is missing
   * @throws ProblemException if a field is missing or invalid, with an issue for each
   */
  public static BillingNumberRequest read(Map<String, String> fields) {
    return read(FormBody.of(fields));
  }

  static BillingNumberRequest read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<MidId> midId = json.required(MID_ID, JsonValueReader.MID_ID);
    Optional<String> number = BillingNumberReader.read(json);
    Optional<LocalDate> validFrom = json.optional(VALID_FROM, JsonValueReader.DATE);
    issues.throwIfAny();
    return new BillingNumberRequest(midId.orElseThrow(), number.orElseThrow(), validFrom);
  }
}
