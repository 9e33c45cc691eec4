package io.github.openmidid.client.internal.resource;

import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.notification.NotificationFile;
import io.github.openmidid.client.notification.NotificationFileResult;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.notification.NotificationRow;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;

/** The notification files, over HTTP. */
public final class HttpNotificationFiles extends HttpResource implements NotificationFiles {
  private static final Set<String> ENTERED = Set.of("reported", "changed", "unchanged");

  public HttpNotificationFiles(ResourceContext context) {
    super(context);
  }

  @Override
  public NotificationFileResult submit(NotificationFile file) {
    Objects.requireNonNull(file, "file");
    RequestBody body =
        new RequestBody()
            .with("fileName", file.fileName())
            .with("content", Base64.getEncoder().encodeToString(file.content()))
            .with("operator", file.operator());
    return changes.run(
        null,
        result -> result.rows().stream().flatMap(row -> row.midId().stream()),
        context -> matching(file, api.submitNotificationFile(body.map(), context)));
  }

  /** Verifies that the result is of this file, and that each row that was entered has a device. */
  private static NotificationFileResult matching(
      NotificationFile file, NotificationFileResult result) {
    String name = file.fileName().replaceFirst("(?i)\\.csv$", "");
    boolean isOther =
        NotificationFileName.tryParse(name)
            .filter(requested -> !requested.toString().equals(result.fileName()))
            .isPresent();
    if (isOther) {
      throw new MalformedResponseException("the result is of a file with another name", null);
    }
    for (NotificationRow row : result.rows()) {
      if (ENTERED.contains(row.outcomeCode())
          && (row.midId().isEmpty() || row.deviceId().isEmpty())) {
        throw new MalformedResponseException(
            "midId or deviceId of an entered row is missing", null);
      }
    }
    return result;
  }
}
