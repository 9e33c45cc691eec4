package io.github.openmidid.client.internal;

import feign.Request;
import feign.Response;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The operations on identifiers. */
final class HttpMidIds implements MidIds {
  /** As many as the contract allows in one question. */
  private static final int CHUNK = 1000;

  private final HttpMidIdClient client;
  private final Body body;
  private final Failures failures;

  HttpMidIds(HttpMidIdClient client, Body body, Failures failures) {
    this.client = client;
    this.body = body;
    this.failures = failures;
  }

  @Override
  public Registration request(MidIdRequest request) {
    Wire.MidIdRequest wire =
        new Wire.MidIdRequest(request.requestReference().toString(), request.modality().code());
    try {
      return client.call(
          (api, deadline) -> {
            Registration granted = granted(api, api.requestMidId(wire, deadline), deadline);
            if (!granted.modalityCode().equals(wire.modality())) {
              throw new Wire.Malformed("an identifier for another modality was granted", null);
            }
            return granted;
          });
    } catch (MidIdClientException e) {
      throw Failures.withReference(e, request.requestReference());
    }
  }

  private Registration granted(RegisterApi api, Response response, Request.Options deadline) {
    if (response.status() == 201) {
      return body.read(response, Wire.Registration.class).toRegistration();
    }
    Optional<String> location = Headers.first(response.headers(), "location");
    if (response.status() != 303 || location.isEmpty()) {
      throw failures.ofStatus(response);
    }
    MidId midId = grantedBefore(location.orElseThrow());
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
    return client.call(
        (api, deadline) ->
            api.getMidId(midId.toString(), deadline)
                .map(Wire.Registration::toRegistration)
                .map(registration -> asked(registration, Set.of(midId))));
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    List<MidId> distinct = List.copyOf(new LinkedHashSet<>(midIds));
    Map<MidId, Registration> found = new HashMap<>();
    client.call(
        (api, deadline) -> {
          for (int from = 0; from < distinct.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, distinct.size());
            for (Registration registration : query(api, distinct.subList(from, to), deadline)) {
              found.put(registration.midId(), registration);
            }
          }
          return found;
        });
    return inOrder(distinct, found);
  }

  private static List<Registration> query(
      RegisterApi api, List<MidId> chunk, Request.Options deadline) {
    Wire.MidIdQuery query = new Wire.MidIdQuery(chunk.stream().map(MidId::toString).toList());
    Set<MidId> asked = new HashSet<>(chunk);
    List<Registration> answer = new ArrayList<>();
    for (Registration registration : api.queryMidIds(query, deadline).toRegistrations()) {
      answer.add(asked(registration, asked));
    }
    return answer;
  }

  private static Map<MidId, Registration> inOrder(
      List<MidId> midIds, Map<MidId, Registration> found) {
    Map<MidId, Registration> ordered = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      Registration registration = found.get(midId);
      if (registration != null) {
        ordered.put(midId, registration);
      }
    }
    return ordered;
  }

  /**
   * An answer about another identifier than the one asked for would be believed of the wrong
   * device.
   */
  private static Registration asked(Registration registration, Set<MidId> midIds) {
    if (!midIds.contains(registration.midId())) {
      throw new Wire.Malformed(
          "the answer is about another identifier than the one asked for", null);
    }
    return registration;
  }

  @Override
  public Stream<Registration> list(MidIdFilter filter) {
    return Pages.stream(client, filter);
  }
}
