package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The JSON of health, counts and reference data; see {@link RegistrationWire}. */
public final class ReferenceWire {
  private ReferenceWire() {}

  public record Health(@Nullable String status) {
    public RegisterHealth toHealth() {
      return new RegisterHealth(ResponseText.code("status", status));
    }
  }

  public record Overview(@Nullable List<Count> modalities) {
    public List<ModalityCount> toCounts() {
      return required("modalities", modalities).stream().map(Count::toCount).toList();
    }
  }

  public record Count(
      @Nullable String modality,
      @Nullable Long granted,
      @Nullable Long available,
      @Nullable Long linked) {
    ModalityCount toCount() {
      return new ModalityCount(
          ResponseText.code("modality", modality),
          WireValue.natural("granted", granted),
          WireValue.natural("available", available),
          WireValue.natural("linked", linked));
    }
  }

  public record Modalities(@Nullable List<Modality> items) {
    public List<ModalityInformation> toModalities() {
      return required("items", items).stream().map(Modality::toModality).toList();
    }
  }

  public record Modality(
      @Nullable String modalityCode,
      @Nullable Map<String, String> name,
      @Nullable String display,
      @Nullable Boolean inFancScope,
      @Nullable Boolean priorAuthorizationRequired,
      @Nullable List<String> dicomModalities,
      @Nullable String emdnCode,
      @Nullable String snomedCtCode) {
    public ModalityInformation toModality() {
      return new ModalityInformation(
          ResponseText.code("modalityCode", modalityCode),
          ResponseText.localized("name", name),
          ResponseText.required("display", ResponseText.NUMBER, display),
          required("inFancScope", inFancScope),
          required("priorAuthorizationRequired", priorAuthorizationRequired),
          ResponseText.codes("dicomModalities", dicomModalities),
          ResponseText.optionalCode("emdnCode", emdnCode),
          ResponseText.optionalCode("snomedCtCode", snomedCtCode));
    }
  }

  public record ProblemType(
      @Nullable String problemType,
      @Nullable String type,
      @Nullable String title,
      @Nullable Integer status,
      @Nullable Map<String, String> description) {
    public ProblemTypeInformation toProblemType() {
      return new ProblemTypeInformation(
          ResponseText.code("problemType", problemType),
          WireValue.uri("type", type).toString(),
          ResponseText.required("title", ResponseText.NAME, title),
          status == null ? OptionalInt.empty() : OptionalInt.of(status),
          ResponseText.localized("description", description));
    }
  }

  public record HealthApps(@Nullable List<HealthApp> items, @Nullable String next) {
    public Page<io.github.openmidid.client.reference.HealthApp> toPage() {
      return new Page<>(
          required("items", items).stream().map(HealthApp::toHealthApp).toList(), next);
    }
  }

  public record HealthApp(
      @Nullable String appId,
      @Nullable String name,
      @Nullable String manufacturer,
      @Nullable String level,
      @Nullable String levelSince,
      @Nullable String website) {
    public io.github.openmidid.client.reference.HealthApp toHealthApp() {
      return new io.github.openmidid.client.reference.HealthApp(
          ResourceId.ofResponse(required("appId", appId)),
          ResponseText.required("name", ResponseText.NAME, name),
          ResponseText.required("manufacturer", ResponseText.NAME, manufacturer),
          ResponseText.code("level", level),
          WireValue.optionalDate("levelSince", levelSince),
          WireValue.optionalUri("website", website));
    }
  }
}
