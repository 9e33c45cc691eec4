package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.contract.TextFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The device list for FANC, read over HTTP. */
public final class HttpFanc extends HttpResource implements Fanc {
  public HttpFanc(ResourceContext context) {
    super(context);
  }

  @Override
  public Stream<FancDevice> list() {
    return list("afterCursor", api::listFancDevices);
  }

  @Override
  public FancChanges changes() {
    return read(null);
  }

  @Override
  public FancChanges changesAfter(String cursor) {
    return read(TextFormat.CURSOR.ofArgument("cursor", cursor));
  }

  private FancChanges read(@Nullable String cursor) {
    return runner.run(
        context -> {
          Page<FancDevice> page = api.listFancDevices(cursor, context);
          return new FancChanges(page.items(), page.requireCursor(), page.next().isPresent());
        });
  }
}
