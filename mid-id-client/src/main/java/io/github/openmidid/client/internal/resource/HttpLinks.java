package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.LinksApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.LinkWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on links between identifiers and devices, over HTTP. */
final class HttpLinks implements Links {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final LinksApi links;
  private final ChangeResponseReader responses;

  HttpLinks(
      OperationRunner runner,
      ChangeRunner changes,
      LinksApi links,
      ChangeResponseReader responses) {
    this.runner = runner;
    this.changes = changes;
    this.links = links;
    this.responses = responses;
  }

  @Override
  public Link link(MidId midId, String deviceId) {
    Objects.requireNonNull(midId, "midId");
    String device = ResourceId.ofArgument("deviceId", deviceId);
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("deviceId", device).map();
    return changes.run(
        midId,
        responses.resumable(
            null,
            context -> {
              Link link =
                  responses.created(
                      links.linkMidId(body, context),
                      context,
                      LinkWire.Link.class,
                      LinkWire.Link::toLink,
                      unused -> fetch(midId, context));
              RequestMatch.requireSame(device, link, Link::deviceId);
              return RequestMatch.requireSame(midId, link, Link::midId);
            }));
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(context -> fetch(midId, context));
  }

  private Optional<Link> fetch(MidId midId, CallContext context) {
    return links
        .getLink(midId.toString(), context)
        .map(link -> RequestMatch.requireSame(midId, link.toLink(), Link::midId));
  }
}
