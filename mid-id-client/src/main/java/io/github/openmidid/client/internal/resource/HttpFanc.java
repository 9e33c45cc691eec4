package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device list for FANC, read over HTTP. */
public final class HttpFanc extends HttpResource implements Fanc {
  private static final String LIST = "listFancDevices";

  public HttpFanc(ResourceContext context) {
    super(context);
  }

  @Override
  public PagedList<FancDevice> paged() {
    return list(PageCursor.opaque("afterCursor"), LIST, List.of(), api::listFancDevices);
  }

  @Override
  public FancChanges changes() {
    return read(null);
  }

  @Override
  public FancChanges changesAfter(String cursor) {
    return read(cursors(LIST, List.of()).parse(cursor));
  }

  @Override
  public PagedList<InstitutionDelegation> institutionDelegations() {
    return list(
        PageCursor.opaque("afterDelegationId"),
        "listInstitutionDelegations",
        List.of(),
        api::listInstitutionDelegations);
  }

  private FancChanges read(@Nullable String after) {
    return runner.run(
        context -> {
          Page<FancDevice> page = api.listFancDevices(after, context);
          String cursor = cursors(LIST, List.of()).toText(page.requireCursor());
          return new FancChanges(page.items(), cursor, page.next().isPresent());
        });
  }
}
