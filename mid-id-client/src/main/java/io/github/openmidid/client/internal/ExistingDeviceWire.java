package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.ExistingDeviceResult;
import io.github.openmidid.client.RegisterResponseException.Issue;
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
      String code = ResponseText.code("outcome", outcome);
      if (code.startsWith("granted")) {
        required("midId", midId);
        required("deviceId", deviceId);
      }
      return new ExistingDeviceResult(
          ResponseText.required("cadastreNumber", ResponseText.NUMBER, cadastreNumber),
          code,
          Optional.ofNullable(midId).map(Wire::canonical),
          Optional.ofNullable(deviceId).map(Ids::answered),
          issues == null ? List.of() : issues.stream().map(Result::issue).toList());
    }

    /** Part of a successful response, so its texts are held to the contract. */
    private static Issue issue(Wire.ProblemIssue issue) {
      Parts.uri("issues.type", issue.type());
      ResponseText.optional("issues.name", ResponseText.NAME, issue.name());
      ResponseText.optional("issues.detail", ResponseText.SENTENCE, issue.detail());
      return issue.toIssue();
    }
  }
}
