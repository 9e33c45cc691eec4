package io.github.openmidid.client.internal.resource.reference;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.resource.HttpResource;
import io.github.openmidid.client.internal.resource.ResourceContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.reference.HealthApp;
import io.github.openmidid.client.reference.HealthApps;
import java.util.List;
import java.util.Optional;

/** The health applications of mHealthBELGIUM, read over HTTP. */
public final class HttpHealthApps extends HttpResource implements HealthApps {
  public HttpHealthApps(ResourceContext context) {
    super(context);
  }

  @Override
  public PagedList<HealthApp> paged() {
    return list(PageCursor.opaque("afterAppId"), "listHealthApps", List.of(), api::listHealthApps);
  }

  @Override
  public Optional<HealthApp> find(String appId) {
    String id = TextFormat.ID.ofArgument("appId", appId);
    return runner.run(
        context ->
            api.getHealthApp(id, context).map(app -> requireSame(id, app, HealthApp::appId)));
  }
}
