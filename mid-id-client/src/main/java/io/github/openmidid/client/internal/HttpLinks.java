package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Link;
import io.github.openmidid.client.Links;
import java.util.Map;
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
    String device = Ids.given("deviceId", deviceId);
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("deviceId", device).map();
    return client.change(
        midId,
        (api, deadline) -> {
          Link link =
              creation
                  .made(
                      links.linkMidId(body, deadline),
                      LinkWire.Link.class,
                      id -> links.getLink(midId.toString(), deadline))
                  .toLink();
          Asked.about(device, link, Link::deviceId);
          return Asked.about(midId, link, Link::midId);
        });
  }

  @Override
  public Optional<Link> find(MidId midId) {
    return client.call(
        (api, deadline) ->
            links
                .getLink(midId.toString(), deadline)
                .map(link -> Asked.about(midId, link.toLink(), Link::midId)));
  }
}
