package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.contract.ResponseValue;
import io.github.openmidid.client.internal.lookup.RegistrationLookup;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on identifiers and their registrations, over HTTP. */
public final class HttpMidIds extends HttpResource implements MidIds {
  private final RegistrationLookup lookup;

  public HttpMidIds(ResourceContext context, RegistrationLookup lookup) {
    super(context);
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
    String modality = request.modality().code();
    RequestBody body =
        new RequestBody()
            .with("requestReference", request.requestReference().toString())
            .with("modality", modality);
    return changes.run(
        request.requestReference(),
        context -> {
          Registration granted =
              responses.created(
                  api.requestMidId(body.map(), context),
                  context,
                  Registration.class,
                  id -> lookup.request(ResponseValue.midId("Location", id), context));
          changes.invalidate(granted.midId()); // it may be cached as not found
          ResponseValue.required("operator", granted.operator().orElse(null));
          return RequestMatch.requireSame(modality, granted, Registration::modalityCode);
        });
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
  public PagedList<Registration> paged(MidIdFilter filter) {
    @Nullable List<String> modalities = codes(filter.modalities(), Modality::code);
    @Nullable String status = filter.status().map(RegistrationStatus::code).orElse(null);
    return list(
        PageCursor.ofMidIds(),
        "listMidIds",
        List.of(String.valueOf(modalities), String.valueOf(status)),
        (after, context) ->
            RequestMatch.requireFilter(
                api.listMidIds(modalities, status, after, context),
                item -> matches(item, modalities, status)));
  }

  private static boolean matches(
      Registration item, @Nullable List<String> modalities, @Nullable String status) {
    return (modalities == null || modalities.contains(item.modalityCode()))
        && (status == null || status.equals(item.statusCode()));
  }

  @Override
  public List<ModalityCount> overview() {
    return runner.run(context -> api.getMidIdOverview(context).modalities());
  }
}
