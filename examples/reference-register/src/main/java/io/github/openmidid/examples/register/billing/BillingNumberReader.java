package io.github.openmidid.examples.register.billing;

import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Optional;

/**
 * Reads a billing number, whose format is not public: a line of up to 64 characters. Zeros only are
 * no number, because an electronic invoice fills each number with zeros.
 */
public final class BillingNumberReader {
  /** The name of the property. */
  public static final String NAME = "billingNumber";

  /** The maximum length of a number. */
  public static final int LONGEST = 64;

  private static final JsonValueReader<String> NUMBER =
      (node, name, issues) -> {
        Optional<String> text = JsonValueReader.text(LONGEST).read(node, name, issues);
        if (text.map(BillingNumberForm::of).filter(String::isEmpty).isPresent()) {
          issues.add(
              RequestIssue.schemaViolation(
                  "body", name, LocalizedText.of("issue.billingNumberZeros")));
          return Optional.empty();
        }
        return text;
      };

  private BillingNumberReader() {}

  /** Returns the number in an object; if it is missing or invalid, adds an issue. */
  static Optional<String> read(JsonObjectReader json) {
    return json.required(NAME, NUMBER);
  }
}
