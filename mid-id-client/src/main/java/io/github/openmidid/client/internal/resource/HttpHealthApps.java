package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.ReferenceApi;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import io.github.openmidid.client.reference.HealthApp;
import io.github.openmidid.client.reference.HealthApps;
import java.util.Optional;
import java.util.stream.Stream;

/** The health applications of mHealthBELGIUM, read over HTTP. */
final class HttpHealthApps implements HealthApps {
  private final OperationRunner runner;
  private final ReferenceApi reference;

  HttpHealthApps(OperationRunner runner, ReferenceApi reference) {
    this.runner = runner;
    this.reference = reference;
  }

  @Override
  public Stream<HealthApp> list() {
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterAppId"),
        (after, context) -> reference.listHealthApps(after, context).toPage());
  }

  @Override
  public Optional<HealthApp> find(String appId) {
    String id = ResourceId.ofArgument("appId", appId);
    return runner.run(
        context ->
            reference
                .getHealthApp(id, context)
                .map(app -> RequestMatch.requireSame(id, app.toHealthApp(), HealthApp::appId)));
  }
}
