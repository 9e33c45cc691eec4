package io.github.openmidid.client.reference;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a register says of a problem type.
 *
 * @param problemType the last part of the type: {@code midIdLinked}
 * @param type the whole of it, as in a problem
 * @param title its title in English, for engineers
 * @param status the status of an answer with it, if it is always the same
 * @param descriptions what it means, by language: {@code nl}, {@code fr}, {@code de}, {@code en}
 */
public record ProblemTypeInformation(
    String problemType,
    String type,
    String title,
    OptionalInt status,
    Map<String, String> descriptions) {
  /** Copies the map and checks that nothing is null. */
  public ProblemTypeInformation {
    Objects.requireNonNull(problemType, "problemType");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    descriptions = Map.copyOf(descriptions);
  }
}
