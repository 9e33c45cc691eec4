package io.github.openmidid.client.internal;

import feign.Response;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on identifiers. */
final class HttpMidIds implements MidIds {
  private final HttpMidIdClient client;
  private final Body body;
  private final Failures failures;
  private final Lookups lookups;

  HttpMidIds(HttpMidIdClient client, Body body, Failures failures) {
    this.client = client;
    this.body = body;
    this.failures = failures;
    this.lookups = new Lookups(client, body, failures);
  }

  @Override
  public Registration request(MidIdRequest request) {
    Wire.MidIdRequest wire =
        new Wire.MidIdRequest(request.requestReference().toString(), request.modality().code());
    try {
      return client.call(
          (api, deadline) -> {
            Registration granted = granted(api, wire, request.requestReference(), deadline);
            client.forget(granted.midId()); // somebody may have been told that it is not known
            if (!granted.modalityCode().equals(wire.modality())) {
              throw new Wire.Malformed("an identifier for another modality was granted", null);
            }
            return granted;
          });
    } catch (MidIdClientException e) {
      throw Failures.withReference(e, request.requestReference());
    }
  }

  /** A refusal says nothing of an attempt before it, which may have been granted. */
  private Registration granted(
      RegisterApi api, Wire.MidIdRequest wire, UUID reference, Deadline deadline) {
    try {
      return granted(api, api.requestMidId(wire, deadline), deadline);
    } catch (RegisterResponseException e) {
      throw deadline.attempts().isOutcomeOpen() ? Failures.unclear(e, reference) : e;
    }
  }

  private Registration granted(RegisterApi api, Response response, Deadline deadline) {
    if (response.status() == 201) {
      return body.read(response, Wire.Registration.class).toRegistration();
    }
    Optional<String> location = Headers.first(response.headers(), "location");
    if (response.status() != 303 || location.isEmpty()) {
      throw failures.ofStatus(response);
    }
    MidId midId = grantedBefore(location.orElseThrow());
    deadline.attempts().leaveOutcomeOpen();
    if (!deadline.attempts().isOneLeft()) {
      throw new RegisterUnavailableException(
          "granted before, after so many attempts that it was not asked for any more", null, null);
    }
    return api.getMidId(midId.toString(), deadline)
        .map(Wire.Registration::toRegistration)
        .filter(registration -> registration.midId().equals(midId))
        .orElseThrow(() -> new Wire.Malformed("the identifier granted before is not there", null));
  }

  /**
   * Only the identifier is taken from the address; it is asked for where this client always asks.
   */
  private static MidId grantedBefore(String location) {
    return Wire.canonical(location.substring(location.lastIndexOf('/') + 1));
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return lookups.find(midId);
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return lookups.findAll(midIds);
  }

  @Override
  public List<Resolution> resolve(Collection<MidId> midIds) {
    return lookups.resolve(midIds);
  }

  @Override
  public List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    return lookups.resolveTexts(texts);
  }

  @Override
  public Stream<Registration> list(MidIdFilter filter) {
    return Pages.stream(client, filter);
  }

  @Override
  public List<ModalityCount> overview() {
    return client.overview();
  }
}
