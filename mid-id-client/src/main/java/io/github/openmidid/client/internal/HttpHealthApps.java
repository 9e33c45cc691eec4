package io.github.openmidid.client.internal;

import io.github.openmidid.client.HealthApp;
import io.github.openmidid.client.HealthApps;
import java.util.Optional;
import java.util.stream.Stream;

/** The health applications of mHealthBELGIUM. */
final class HttpHealthApps implements HealthApps {
  private final HttpMidIdClient client;
  private final ReferenceApi reference;

  HttpHealthApps(HttpMidIdClient client, ReferenceApi reference) {
    this.client = client;
    this.reference = reference;
  }

  @Override
  public Stream<HealthApp> list() {
    return Listing.stream(
        client,
        "afterAppId",
        (after, deadline) -> reference.listHealthApps(after, deadline).toPage());
  }

  @Override
  public Optional<HealthApp> find(String appId) {
    String id = Ids.given("appId", appId);
    return client.call(
        (api, deadline) ->
            reference
                .getHealthApp(id, deadline)
                .map(app -> Asked.about(id, app.toHealthApp(), HealthApp::appId)));
  }
}
