package io.github.openmidid.client.mhealth;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The use of an app in another country. Immutable.
 *
 * <pre>{@code
 * app.useAbroad().stream().filter(use -> use.country().equals("NL")).findFirst();
 * }</pre>
 *
 * @param country the code of the country (ISO 3166-1): {@code NL}
 * @param uses how it is used there, by language: {@code nl}, {@code fr}, {@code de}, {@code en};
 *     may be empty
 * @param reimbursed whether it is reimbursed there; empty if that is not known
 */
public record UseAbroad(String country, Map<String, String> uses, Optional<Boolean> reimbursed) {
  /** Copies the map and validates that nothing is null. */
  public UseAbroad {
    Objects.requireNonNull(country, "country");
    uses = Map.copyOf(uses);
    Objects.requireNonNull(reimbursed, "reimbursed");
  }
}
