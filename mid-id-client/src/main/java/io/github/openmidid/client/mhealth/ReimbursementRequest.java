package io.github.openmidid.client.mhealth;

import io.github.openmidid.mhealth.RequestState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A state of a request to RIZIV/INAMI for the reimbursement of an app. Immutable.
 *
 * <pre>{@code
 * request.state().map(RequestState::maxDays);
 * }</pre>
 *
 * @param careProcess the code of the care process of the request, if it is known
 * @param stateCode the wire code of the state: {@code underEvaluation}; see {@link #state}
 * @param since the first day of the state, if it is known
 */
public record ReimbursementRequest(
    Optional<String> careProcess, String stateCode, Optional<LocalDate> since) {
  /** Validates that nothing is null. */
  public ReimbursementRequest {
    Objects.requireNonNull(careProcess, "careProcess");
    Objects.requireNonNull(stateCode, "stateCode");
    Objects.requireNonNull(since, "since");
  }

  /** Returns the state; empty if this release does not know the code. */
  public Optional<RequestState> state() {
    return RequestState.ofCode(stateCode);
  }
}
