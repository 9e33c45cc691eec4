package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations on identifiers. Every operation can fail with a {@link MidIdClientException}. */
public interface MidIds extends MidIdRegister {

  /**
   * Requests an identifier for a device to be purchased by the organization of the access token. It
   * is granted unconditionally and immediately; it confers no rights (circular on the MID-ID, 2022,
   * annex).
   *
   * <p>Equivalent to {@link #request(MidIdRequest)} with a new reference, which the exception of a
   * failure {@linkplain MidIdClientException#requestReference contains}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference must be
   *     created outside
   */
  default Registration request(Modality modality) {
    return request(MidIdRequest.of(modality));
  }

  /**
   * Requests an identifier. Idempotent: repeating the same request returns the identifier that was
   * granted the first time, so that a lost response never costs a second identifier.
   *
   * @throws MidIdClientException if there was no valid response in time; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether an identifier may have been granted, in
   *     which case repeat the same request
   * @throws RegisterResponseException if the reference was used for another modality (409), or
   *     access was denied
   */
  Registration request(MidIdRequest request);

  /**
   * Looks up one identifier.
   *
   * @return the registration; empty if the register stated that it does not know this identifier,
   *     or does not show it to this access token
   * @throws RegisterProtocolException if the response does not conform to the contract, for example
   *     a 404 that does not name the identifier
   */
  @Override
  Optional<Registration> find(MidId midId);

  /**
   * Looks up any number of identifiers, in requests of at most 1,000. An identifier is absent from
   * the result only if the register stated that it does not know it, or does not show it to this
   * access token.
   *
   * @return the registrations that the register knows, in the order of the argument
   * @throws MidIdClientException if one of the requests failed; there are no partial results
   */
  @Override
  Map<MidId, Registration> findAll(Collection<MidId> midIds);

  /**
   * Looks up any number of identifiers and returns the outcome of each. They are requested in
   * chunks of at most 1,000, several concurrently, all within one timeout. If a chunk fails, only
   * its own identifiers are affected.
   *
   * <pre>{@code
   * for (Resolution resolution : client.midIds().resolve(midIds)) {
   *   switch (resolution.outcome()) {
   *     case KNOWN -> use(resolution.registration().orElseThrow());
   *     case UNKNOWN -> report(resolution.midId().orElseThrow());
   *     case REFUSED, NOT_ANSWERED -> later(resolution);
   *   }
   * }
   * }</pre>
   *
   * @param midIds the identifiers, possibly with duplicates; not null, without nulls
   * @return one resolution per identifier, in the order of the argument, even if every request
   *     failed
   */
  List<Resolution> resolve(Collection<MidId> midIds);

  /**
   * Looks up texts, which are parsed like {@link MidId#parse}, and returns the outcome of each.
   * Texts that are not well formed are not requested; their outcome is {@link
   * Resolution.Outcome#REFUSED} with a diagnosis.
   *
   * @param texts the texts; not null; a null element is a missing text
   */
  List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts);

  /**
   * Lists the identifiers of the caller's organization, in ascending order. Pages are requested
   * lazily. The timeout applies to all requests that lead to the next identifier. No resource is
   * held between pages, so the stream need not be closed or read to its end. If a page fails, the
   * stream throws and can be read further, which requests the same page again.
   */
  default Stream<Registration> list(MidIdFilter filter) {
    return paged(filter).stream();
  }

  /**
   * Returns the identifiers of the caller's organization, in ascending order, as a list that can be
   * resumed: {@link PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<Registration> paged(MidIdFilter filter);

  /** Returns an iterable over {@link #list}, for loops; each iterator starts from the beginning. */
  default Iterable<Registration> iterate(MidIdFilter filter) {
    return () -> list(filter).iterator();
  }

  /**
   * Returns the number of identifiers of the caller's organization per modality, and how many of
   * them are still available (circular on the MID-ID, 2022, annex).
   */
  List<ModalityCount> overview();
}
