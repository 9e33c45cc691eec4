package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.FancApi;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The device list for FANC, read over HTTP. */
final class HttpFanc implements Fanc {
  private final OperationRunner runner;
  private final FancApi fanc;

  HttpFanc(OperationRunner runner, FancApi fanc) {
    this.runner = runner;
    this.fanc = fanc;
  }

  @Override
  public Stream<FancDevice> list() {
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterCursor"),
        (after, context) -> fanc.listFancDevices(after, context).toPage());
  }

  @Override
  public FancChanges changes() {
    return read(null);
  }

  @Override
  public FancChanges changesAfter(String cursor) {
    return read(ResourceId.cursorOfArgument(cursor));
  }

  private FancChanges read(@Nullable String cursor) {
    return runner.run(context -> fanc.listFancDevices(cursor, context).toChanges());
  }
}
