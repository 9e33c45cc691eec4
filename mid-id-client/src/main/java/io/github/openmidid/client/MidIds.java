package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identifiers in a register. Every operation can fail with a {@link MidIdClientException}. */
public interface MidIds extends MidIdRegister {

  /**
   * Requests an identifier for a device to be bought, for the organization of the access token. It
   * is granted unconditionally and at once; no rights can be derived from it (circular on the
   * MID-ID, 2022, annex).
   *
   * <p>The same as {@link #request(MidIdRequest)} with a new reference, which a failure {@linkplain
   * MidIdClientException#requestReference carries}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference is to be
   *     chosen outside
   */
  default Registration request(Modality modality) {
    return request(MidIdRequest.of(modality));
  }

  /**
   * Requests an identifier. The same request may be made again: it gives the identifier that was
   * granted the first time, so that a lost answer never costs a second one.
   *
   * @throws MidIdClientException if no answer came in time, or one that is not understood; whether
   *     an identifier was granted is then {@linkplain MidIdClientException#isOutcomeOpen not
   *     known}, and the same request made again tells
   * @throws RegisterResponseException if the reference was used for another modality (409), or
   *     access was refused
   */
  Registration request(MidIdRequest request);

  /**
   * Looks up one identifier.
   *
   * @return empty if the register has said of this identifier that it does not know it, or does not
   *     show it to this access token
   * @throws RegisterProtocolException if there is a 404 that does not name it, among others
   */
  @Override
  Optional<Registration> find(MidId midId);

  /**
   * Looks up any number of identifiers, a thousand in one question at the most. One that is not in
   * the result is one of which the register has said that it does not know it, or does not show it
   * to this access token.
   *
   * @return those that the register knows, in the order in which they were given
   * @throws MidIdClientException if part of the question was not answered: there are no half
   *     answers
   */
  @Override
  Map<MidId, Registration> findAll(Collection<MidId> midIds);

  /**
   * Looks up any number of identifiers and says of each what became of it. They are asked for in
   * chunks of a thousand at the most, several at a time, all within one timeout; a chunk that fails
   * costs the answers to its own identifiers only.
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
   * @param midIds not null, nor any of them; any number, the same more than once if need be
   * @return one resolution for each, in the order in which they were given; also if none was
   *     answered
   */
  List<Resolution> resolve(Collection<MidId> midIds);

  /**
   * The same for texts, read as {@link MidId#parse} does. Those that are not well formed are not
   * asked for; they are {@linkplain Resolution.Outcome#REFUSED refused} with their diagnosis.
   *
   * @param texts not null; a null among them is a text that is missing
   */
  List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts);

  /**
   * The identifiers of one's own organization, in their order. They are asked for page by page as
   * the stream is read, with the time limit of an operation for all that it takes to get to the
   * next identifier; nothing is held between two pages, so a stream may be left unread. When a page
   * fails, the stream throws and can be read on: the same page is asked for again.
   */
  Stream<Registration> list(MidIdFilter filter);

  /** The same for a loop, each of which begins anew. */
  default Iterable<Registration> iterate(MidIdFilter filter) {
    return () -> list(filter).iterator();
  }

  /**
   * How many identifiers one's own organization has, per modality, and how many of them are still
   * available: so that none is mistaken for another (circular on the MID-ID, 2022, annex).
   */
  List<ModalityCount> overview();
}
