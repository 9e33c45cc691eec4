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

/** The operations on links. */
final class HttpLinks implements Links {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final LinksApi links;
  private final Creation creation;

  HttpLinks(OperationRunner runner, ChangeRunner changes, LinksApi links, Creation creation) {
    this.runner = runner;
    this.changes = changes;
    this.links = links;
    this.creation = creation;
  }

  @Override
  public Link link(MidId midId, String deviceId) {
    Objects.requireNonNull(midId, "midId");
    String device = ResourceId.given("deviceId", deviceId);
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("deviceId", device).map();
    return changes.run(
        midId,
        creation.resumable(
            null,
            deadline -> {
              Link link =
                  creation.made(
                      links.linkMidId(body, deadline),
                      deadline,
                      LinkWire.Link.class,
                      LinkWire.Link::toLink,
                      unused -> found(midId, deadline));
              RequestMatch.about(device, link, Link::deviceId);
              return RequestMatch.about(midId, link, Link::midId);
            }));
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(deadline -> found(midId, deadline));
  }

  private Optional<Link> found(MidId midId, CallContext deadline) {
    return links
        .getLink(midId.toString(), deadline)
        .map(link -> RequestMatch.about(midId, link.toLink(), Link::midId));
  }
}
