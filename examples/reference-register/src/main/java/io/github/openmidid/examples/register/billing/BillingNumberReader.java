package io.github.openmidid.examples.register.billing;

import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import java.util.Optional;

/** Reads a billing number, whose format is not public: a line of up to 64 characters. */
public final class BillingNumberReader {
  /** The name of the property. */
  public static final String NAME = "billingNumber";

  private static final JsonValueReader<String> NUMBER = JsonValueReader.text(64);

  private BillingNumberReader() {}

  /** Returns the number in an object; if it is missing or invalid, adds an issue. */
  public static Optional<String> read(JsonObjectReader json) {
    return json.required(NAME, NUMBER);
  }
}
