package io.github.openmidid.client.access;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on delegations: access that a local administrator gives to persons of its organization
 * and to recognised institutions, and withdraws. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface Delegations {

  /**
   * Delegates access. Idempotent: repeating the same request returns the delegation that was
   * created the first time.
   *
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether access may have been given, in which
   *     case repeat the same request
   */
  Delegation give(DelegationRequest request);

  /**
   * Returns the delegation with this id, in force or not; empty if the register does not know it.
   */
  Optional<Delegation> find(String delegationId);

  /**
   * Lists all delegations of the caller's organization, in force or not. Pages are requested
   * lazily.
   */
  default Stream<Delegation> list() {
    return paged().stream();
  }

  /**
   * Returns all delegations of the caller's organization as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<Delegation> paged();

  /**
   * Withdraws access with immediate effect. Idempotent: repeat the call if the {@linkplain
   * MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @return whether the register knows such a delegation
   */
  boolean withdraw(String delegationId);
}
