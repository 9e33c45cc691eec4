package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.ExistingDeviceResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of grants to existing devices; see {@link Wire}. */
public final class ExistingDeviceWire {
  private ExistingDeviceWire() {}

  public record Results(@Nullable List<Result> items) {
    List<ExistingDeviceResult> toResults() {
      return required("items", items).stream().map(Result::toResult).toList();
    }
  }

  public record Result(
      @Nullable String cadastreNumber,
      @Nullable String outcome,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable List<Wire.ProblemIssue> issues) {
    ExistingDeviceResult toResult() {
      String code = required("outcome", outcome);
      if (code.startsWith("granted")) {
        required("midId", midId);
        required("deviceId", deviceId);
      }
      return new ExistingDeviceResult(
          required("cadastreNumber", cadastreNumber),
          code,
          Optional.ofNullable(midId).map(Wire::canonical),
          Optional.ofNullable(deviceId),
          issues == null ? List.of() : issues.stream().map(Wire.ProblemIssue::toIssue).toList());
    }
  }
}
