package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.ReferenceApi;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.lookup.RegistrationLookup;
import io.github.openmidid.client.internal.wire.RegistrationWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.WireValue;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on identifiers and their registrations, over HTTP. */
final class HttpMidIds implements MidIds {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final RegisterApi register;
  private final ReferenceApi reference;
  private final ChangeResponseReader responses;
  private final RegistrationLookup lookup;

  HttpMidIds(
      OperationRunner runner,
      ChangeRunner changes,
      RegisterApi register,
      ReferenceApi reference,
      ChangeResponseReader responses,
      RegistrationLookup lookup) {
    this.runner = runner;
    this.changes = changes;
    this.register = register;
    this.reference = reference;
    this.responses = responses;
    this.lookup = lookup;
  }

  @Override
  public Registration request(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    runner.requireReferenceOfCaller(
        "MidIdRequest request = MidIdRequest.of(modality);"
            + " client.async(c -> c.midIds().request(request));");
    return MidIds.super.request(modality);
  }

  @Override
  public Registration request(MidIdRequest request) {
    Objects.requireNonNull(request, "request");
    RegistrationWire.MidIdRequest wire =
        new RegistrationWire.MidIdRequest(
            request.requestReference().toString(), request.modality().code());
    return runner.run(
        responses.resumable(
            request.requestReference(),
            context -> {
              Registration granted =
                  responses.created(
                      register.requestMidId(wire, context),
                      context,
                      RegistrationWire.Registration.class,
                      RegistrationWire.Registration::toRegistration,
                      id -> fetch(WireValue.canonical(id), context));
              changes.invalidate(granted.midId()); // it may be cached as not found
              return RequestMatch.requireSame(wire.modality(), granted, Registration::modalityCode);
            }));
  }

  private Optional<Registration> fetch(MidId midId, CallContext context) {
    return register
        .getMidId(midId.toString(), context)
        .map(found -> RequestMatch.requireSame(midId, found.toRegistration(), Registration::midId));
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return lookup.find(midId);
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return lookup.findAll(midIds);
  }

  @Override
  public List<Resolution> resolve(Collection<MidId> midIds) {
    return lookup.resolve(midIds);
  }

  @Override
  public List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    return lookup.resolveTexts(texts);
  }

  @Override
  public Stream<Registration> list(MidIdFilter filter) {
    @Nullable List<String> modalities = ModalityFilter.codes(filter.modalities());
    @Nullable String status = filter.status().map(RegistrationStatus::code).orElse(null);
    return PageStream.stream(
        runner,
        PageCursor.ofMidIds(),
        (after, context) ->
            RequestMatch.requireFilter(
                register.listMidIds(modalities, status, after, context).toPage(),
                item -> matches(item, modalities, status)));
  }

  private static boolean matches(
      Registration item, @Nullable List<String> modalities, @Nullable String status) {
    return (modalities == null || modalities.contains(item.modalityCode()))
        && (status == null || status.equals(item.statusCode()));
  }

  @Override
  public List<ModalityCount> overview() {
    return runner.run(context -> reference.getMidIdOverview(context).toCounts());
  }
}
