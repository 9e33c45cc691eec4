package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of grants to existing devices; see {@link RegistrationWire}. */
public final class ExistingDeviceWire {
  private ExistingDeviceWire() {}

  public record Results(@Nullable List<Result> items) {
    public List<ExistingDeviceResult> toResults() {
      return required("items", items).stream().map(Result::toResult).toList();
    }
  }

  public record Result(
      @Nullable String cadastreNumber,
      @Nullable String outcome,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable List<Issue> issues) {
    ExistingDeviceResult toResult() {
      String code = ResponseText.code("outcome", outcome);
      if (code.startsWith("granted")) {
        required("midId", midId);
        required("deviceId", deviceId);
      }
      return new ExistingDeviceResult(
          ResponseText.required("cadastreNumber", ResponseText.NUMBER, cadastreNumber),
          code,
          Optional.ofNullable(midId).map(WireValue::canonical),
          Optional.ofNullable(deviceId).map(ResourceId::ofResponse),
          issues == null ? List.of() : issues.stream().map(Result::issue).toList());
    }

    /**
     * Maps an issue. It is part of a successful response, so its texts must conform to the
     * contract.
     */
    private static ProblemIssue issue(Issue issue) {
      WireValue.uri("issues.type", issue.type());
      ResponseText.optional("issues.name", ResponseText.NAME, issue.name());
      ResponseText.optional("issues.detail", ResponseText.SENTENCE, issue.detail());
      return new ProblemIssue(
          WireValue.required("issues.type", issue.type()),
          Objects.requireNonNullElse(issue.name(), ""),
          Objects.requireNonNullElse(issue.detail(), ""));
    }
  }

  public record Issue(@Nullable String type, @Nullable String name, @Nullable String detail) {}
}
