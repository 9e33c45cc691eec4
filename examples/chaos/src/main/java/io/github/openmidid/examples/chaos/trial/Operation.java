package io.github.openmidid.examples.chaos.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the client.
 *
 * @param name as in its interface: {@code midIds.find}
 * @param isLookup whether a response names all identifiers that were requested
 * @param preparation makes a trial of it, over an undamaged connection
 */
public record Operation(String name, boolean isLookup, Preparation preparation) {

  /** Makes a trial. */
  @FunctionalInterface
  public interface Preparation {
    /** Prepares what the call needs, and finds out what is right. */
    Trial prepare(Scene scene) throws Exception;
  }

  static Operation lookup(String name, Preparation preparation) {
    return new Operation(name, true, preparation);
  }

  static Operation of(String name, Preparation preparation) {
    return new Operation(name, false, preparation);
  }

  /** All of them. */
  public static List<Operation> all() {
    return Stream.of(
            Lookups.operations(),
            Readings.operations(),
            Records.operations(),
            Creations.operations(),
            SnapshotTrials.operations())
        .flatMap(List::stream)
        .toList();
  }

  /** The one with this name. */
  public static Optional<Operation> named(String name) {
    return all().stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
