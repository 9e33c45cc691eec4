package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the client.
 *
 * @param name the name as in its interface: {@code midIds.find}
 * @param isLookup whether a response names all identifiers that were requested
 * @param preparation creates a trial over an undamaged connection
 */
public record ClientOperation(String name, boolean isLookup, Preparation preparation) {

  /** Creates a trial. */
  @FunctionalInterface
  public interface Preparation {
    /** Prepares the call and determines the expected result. */
    Trial prepare(TrialContext context) throws Exception;
  }

  static ClientOperation lookup(String name, Preparation preparation) {
    return new ClientOperation(name, true, preparation);
  }

  static ClientOperation of(String name, Preparation preparation) {
    return new ClientOperation(name, false, preparation);
  }

  /** Returns all operations. */
  public static List<ClientOperation> all() {
    return Stream.of(
            LookupOperations.operations(),
            ListOperations.operations(),
            RecordOperations.operations(),
            CreationOperations.operations(),
            SnapshotOperations.operations())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the operation with this name. */
  public static Optional<ClientOperation> named(String name) {
    return all().stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
