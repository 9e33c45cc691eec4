package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a device, as it is answered. */
record DeviceEventBody(
    String version,
    String event,
    Instant changedAt,
    String changedBy,
    List<FieldChangeBody> changes) {

  static DeviceEventBody of(DeviceEventRecord event) {
    return new DeviceEventBody(
        String.valueOf(event.version()),
        event.kind().code(),
        event.changedAt(),
        event.changedBy(),
        event.changes().stream().map(FieldChangeBody::of).toList());
  }

  /** One field that has changed. */
  record FieldChangeBody(String name, @Nullable String before, @Nullable String after) {

    private static FieldChangeBody of(FieldChange change) {
      return new FieldChangeBody(change.name(), change.before(), change.after());
    }
  }
}
