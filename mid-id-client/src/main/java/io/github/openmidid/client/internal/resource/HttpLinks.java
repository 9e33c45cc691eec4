package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations on links between identifiers and devices, over HTTP. */
public final class HttpLinks extends HttpResource implements Links {
  public HttpLinks(ResourceContext context) {
    super(context);
  }

  @Override
  public Link link(MidId midId, String deviceId) {
    Objects.requireNonNull(midId, "midId");
    String device = TextFormat.ID.ofArgument("deviceId", deviceId);
    RequestBody body = new RequestBody().with("midId", midId.toString()).with("deviceId", device);
    return changes.run(
        null,
        midId,
        context -> {
          Link link =
              responses.created(
                  api.linkMidId(body.map(), context),
                  context,
                  Link.class,
                  unused -> fetch(midId, context));
          requireSame(device, link, Link::deviceId);
          return requireSame(midId, link, Link::midId);
        });
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(context -> fetch(midId, context));
  }

  @Override
  public PagedList<UnlinkedDevice> unlinkedDevices(
      Optional<String> operator, Set<Modality> modalities) {
    @Nullable String name =
        operator.map(text -> TextFormat.NAME.ofArgument("operator", text)).orElse(null);
    @Nullable List<String> codes = codes(modalities, Modality::code);
    return list(
        PageCursor.opaque("afterDeviceId"),
        "listUnlinkedDevices",
        List.of(String.valueOf(name), String.valueOf(codes)),
        (after, context) ->
            RequestMatch.requireFilter(
                api.listUnlinkedDevices(name, codes, after, context),
                device ->
                    (name == null || name.equals(device.operator()))
                        && (codes == null || codes.contains(device.modalityCode()))));
  }

  private Optional<Link> fetch(MidId midId, CallContext context) {
    return api.getLink(midId.toString(), context)
        .map(link -> requireSame(midId, link, Link::midId));
  }
}
