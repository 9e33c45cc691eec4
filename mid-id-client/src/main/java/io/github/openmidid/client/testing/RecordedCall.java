package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.CallOptions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A call of the contract that a {@link TestMidIdClient} has received. Immutable.
 *
 * <pre>{@code
 * assertThat(client.calls("requestMidId"))
 *     .extracting(RecordedCall::requestReference)
 *     .containsOnly(Optional.of(reference)); // repeated with the same reference
 * }</pre>
 *
 * @param operation the operation id of the contract, such as {@code getMidId}
 * @param at the time of the call, by the clock of the client
 * @param midIds the identifiers that the application has passed; empty if there is none
 * @param requestReference the reference of a creation; empty for other operations
 * @param options the options of the view, {@link CallOptions#none()} without a view
 * @param outcome how the call ended for the application
 * @param status the HTTP status that a register would have returned; empty if no response arrived
 */
public record RecordedCall(
    String operation,
    Instant at,
    List<MidId> midIds,
    Optional<UUID> requestReference,
    CallOptions options,
    Outcome outcome,
    OptionalInt status) {
  /** Copies the list and validates that nothing is null. */
  public RecordedCall {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(status, "status");
    midIds = List.copyOf(midIds);
  }
}
