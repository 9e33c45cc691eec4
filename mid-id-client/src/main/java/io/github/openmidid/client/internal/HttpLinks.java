package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Link;
import io.github.openmidid.client.Links;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on links. */
final class HttpLinks implements Links {
  private final HttpMidIdClient client;
  private final LinksApi links;
  private final Creation creation;

  HttpLinks(HttpMidIdClient client, LinksApi links, Creation creation) {
    this.client = client;
    this.links = links;
    this.creation = creation;
  }

  @Override
  public Link link(MidId midId, String deviceId) {
    Objects.requireNonNull(midId, "midId");
    String device = Ids.given("deviceId", deviceId);
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("deviceId", device).map();
    return client.change(
        midId,
        creation.resumable(
            null,
            (api, deadline) -> {
              Link link =
                  creation.made(
                      links.linkMidId(body, deadline),
                      deadline,
                      LinkWire.Link.class,
                      LinkWire.Link::toLink,
                      unused -> found(midId, deadline));
              Asked.about(device, link, Link::deviceId);
              return Asked.about(midId, link, Link::midId);
            }));
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return client.call((api, deadline) -> found(midId, deadline));
  }

  private Optional<Link> found(MidId midId, Deadline deadline) {
    return links
        .getLink(midId.toString(), deadline)
        .map(link -> Asked.about(midId, link.toLink(), Link::midId));
  }
}
