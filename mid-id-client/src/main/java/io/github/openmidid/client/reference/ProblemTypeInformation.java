package io.github.openmidid.client.reference;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The description of a problem type by a register. Immutable.
 *
 * @param problemType the last part of the type, for example {@code midIdLinked}
 * @param type the full type, as in a problem document
 * @param title the title, in English
 * @param status the HTTP status, if it is always the same
 * @param descriptions the meaning by language: {@code nl}, {@code fr}, {@code de}, {@code en}
 */
public record ProblemTypeInformation(
    String problemType,
    String type,
    String title,
    OptionalInt status,
    Map<String, String> descriptions) {
  /** Copies the map and validates that nothing is null. */
  public ProblemTypeInformation {
    Objects.requireNonNull(problemType, "problemType");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    descriptions = Map.copyOf(descriptions);
  }
}
