package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.register.Registration;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the content of a snapshot as JSON Lines: a header, then the identifiers in order. */
final class SnapshotLineWriter {
  private static final String FORMAT = "openmidid-snapshot/3";
  private static final JsonMapper JSON = new JsonMapper();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void addHeader(
      String snapshotId, Instant createdAt, String environment, SnapshotView view, int count) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("format", FORMAT);
    header.put("snapshotId", snapshotId);
    header.put("createdAt", createdAt.toString());
    header.put("environment", environment);
    header.put("formatName", MidIdFormat.current().name());
    header.put("extent", view.extent().code());
    header.put("holder", view.holder());
    if (view.extent() == CallerExtent.OWN) {
      header.put("operators", view.operators());
    }
    header.put("count", count);
    add(header);
  }

  /** Adds an identifier with modality and status only. */
  void addMinimal(Registration registration) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("midId", registration.midId().toString());
    entry.put("modality", registration.modalityCode());
    entry.put("status", registration.statusCode());
    add(entry);
  }

  /** Adds an identifier and its device over time. */
  void add(Registration registration, Map<String, Object> timeline) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("midId", registration.midId().toString());
    entry.put("modality", registration.modalityCode());
    entry.put("operator", registration.operator().orElseThrow());
    entry.put("status", registration.statusCode());
    entry.put("grantedAt", registration.grantedAt().orElseThrow().toString());
    registration.billingNumber().ifPresent(number -> entry.put("billingNumber", number));
    entry.put("timeline", timeline);
    add(entry);
  }

  private void add(Map<String, Object> object) {
    bytes.writeBytes(JSON.writeValueAsBytes(object));
    bytes.write('\n');
  }

  byte[] content() {
    return bytes.toByteArray();
  }
}
