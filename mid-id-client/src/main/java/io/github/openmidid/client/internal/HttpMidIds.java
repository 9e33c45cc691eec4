package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on identifiers. */
final class HttpMidIds implements MidIds {
  private final HttpMidIdClient client;
  private final Creation creation;
  private final Lookups lookups;

  HttpMidIds(HttpMidIdClient client, Body body, Failures failures) {
    this.client = client;
    this.creation = new Creation(body, failures);
    this.lookups = new Lookups(client, body);
  }

  @Override
  public Registration request(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    client.requireReferenceOfCaller(
        "MidIdRequest request = MidIdRequest.of(modality);"
            + " client.async(c -> c.midIds().request(request));");
    return MidIds.super.request(modality);
  }

  @Override
  public Registration request(MidIdRequest request) {
    Objects.requireNonNull(request, "request");
    Wire.MidIdRequest wire =
        new Wire.MidIdRequest(request.requestReference().toString(), request.modality().code());
    return client.call(
        creation.resumable(
            request.requestReference(),
            (api, deadline) -> {
              Registration granted =
                  creation.made(
                      api.requestMidId(wire, deadline),
                      deadline,
                      Wire.Registration.class,
                      Wire.Registration::toRegistration,
                      id -> grantedBefore(api, Wire.canonical(id), deadline));
              client.forget(granted.midId()); // somebody may have been told that it is not known
              return Asked.about(wire.modality(), granted, Registration::modalityCode);
            }));
  }

  private static Optional<Registration> grantedBefore(
      RegisterApi api, MidId midId, Deadline deadline) {
    return api.getMidId(midId.toString(), deadline)
        .map(found -> Asked.about(midId, found.toRegistration(), Registration::midId));
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
