package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.web.WarningBody;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The response body for an event in the history of a device. */
record DeviceEventBody(
    String version,
    String event,
    Instant changedAt,
    String changedBy,
    List<FieldChangeBody> changes,
    @Nullable List<WarningBody> warnings) {

  static DeviceEventBody of(DeviceEventRecord event, Locale language) {
    return new DeviceEventBody(
        String.valueOf(event.version()),
        event.kind().code(),
        event.changedAt(),
        event.changedBy(),
        event.changes().stream().map(FieldChangeBody::of).toList(),
        event.warnings().isEmpty() ? null : WarningBody.of(event.warnings(), language));
  }

  /** The response body for a changed field. */
  record FieldChangeBody(String name, @Nullable String before, @Nullable String after) {

    private static FieldChangeBody of(FieldChange change) {
      return new FieldChangeBody(change.name(), change.before(), change.after());
    }
  }
}
