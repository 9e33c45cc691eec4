package io.github.openmidid.client.internal;

import io.github.openmidid.client.Fanc;
import io.github.openmidid.client.FancChanges;
import io.github.openmidid.client.FancDevice;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list for FANC. */
final class HttpFanc implements Fanc {
  private final HttpMidIdClient client;
  private final FancApi fanc;

  HttpFanc(HttpMidIdClient client, FancApi fanc) {
    this.client = client;
    this.fanc = fanc;
  }

  @Override
  public Stream<FancDevice> list() {
    return Listing.stream(
        client, "afterCursor", (after, deadline) -> fanc.listFancDevices(after, deadline).toPage());
  }

  @Override
  public FancChanges changes() {
    return read(null);
  }

  @Override
  public FancChanges changesAfter(String cursor) {
    return read(Ids.givenCursor(cursor));
  }

  private FancChanges read(@Nullable String cursor) {
    return client.call((api, deadline) -> fanc.listFancDevices(cursor, deadline).toChanges());
  }
}
