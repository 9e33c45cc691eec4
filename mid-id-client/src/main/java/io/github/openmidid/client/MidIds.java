package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The identifiers in a register. Every operation can fail with a {@link MidIdClientException}. */
public interface MidIds extends MidIdRegister {

  /**
   * Requests an identifier for a device to be bought, for the organization of the access token. It
   * is granted unconditionally and at once; no rights can be derived from it (circular on the
   * MID-ID, 2022, annex).
   *
   * <p>The same as {@link #request(MidIdRequest)} with a new reference.
   */
  default Registration request(Modality modality) {
    return request(MidIdRequest.of(modality));
  }

  /**
   * Requests an identifier. The same request may be made again: it gives the identifier that was
   * granted the first time, so that a lost answer never costs a second one.
   *
   * @throws MidIdClientException if no answer came in time, or one that is not understood; whether
   *     an identifier was granted is then not known, and {@link
   *     MidIdClientException#requestReference()} resumes the request
   * @throws RegisterResponseException if the reference was used for another modality (409), or
   *     access was refused
   */
  Registration request(MidIdRequest request);

  @Override
  Optional<Registration> find(MidId midId);

  /**
   * Looks up any number of identifiers, a thousand in one question at the most.
   *
   * @return those that the register knows, in the order in which they were given
   * @throws MidIdClientException if part of the question was not answered: there are no half
   *     answers
   */
  @Override
  Map<MidId, Registration> findAll(Collection<MidId> midIds);

  /**
   * The identifiers of one's own organization, in their order; asked for page by page as the stream
   * is read.
   */
  Stream<Registration> list(MidIdFilter filter);
}
