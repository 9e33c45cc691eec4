package io.github.openmidid.client.access;

import io.github.openmidid.client.MidIdClientException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Access that the local administrator gives to people of the own organization, and withdraws. Every
 * operation can fail with a {@link MidIdClientException}.
 */
public interface Delegations {

  /**
   * Gives access. The same request may be made again: it gives the delegation that was made the
   * first time.
   *
   * @throws MidIdClientException if no answer came in time, or one that is not understood; whether
   *     access was given is then {@linkplain MidIdClientException#isOutcomeOpen not known}, and the
   *     same request made again tells
   */
  Delegation give(DelegationRequest request);

  /** A delegation by the name that the register gave it, in force or not; empty if not known. */
  Optional<Delegation> find(String delegationId);

  /** All delegations of one's own organization, in force or not; asked for page by page. */
  Stream<Delegation> list();

  /**
   * Withdraws access at once. To withdraw it again changes nothing, so that may also be done if the
   * {@linkplain MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @return whether there is such a delegation
   */
  boolean withdraw(String delegationId);
}
