package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.ModalityInformation;
import io.github.openmidid.client.ProblemTypeInformation;
import io.github.openmidid.client.RegisterHealth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The JSON of health, counts and reference data; see {@link Wire}. */
public final class ReferenceWire {
  private ReferenceWire() {}

  public record Health(@Nullable String status) {
    RegisterHealth toHealth() {
      return new RegisterHealth(required("status", status));
    }
  }

  public record Overview(@Nullable List<Count> modalities) {
    List<ModalityCount> toCounts() {
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
          required("modality", modality),
          required("granted", granted),
          required("available", available),
          required("linked", linked));
    }
  }

  public record Modalities(@Nullable List<Modality> items) {
    List<ModalityInformation> toModalities() {
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
    ModalityInformation toModality() {
      return new ModalityInformation(
          required("modalityCode", modalityCode),
          required("name", name),
          required("display", display),
          required("inFancScope", inFancScope),
          required("priorAuthorizationRequired", priorAuthorizationRequired),
          dicomModalities == null ? List.of() : dicomModalities,
          Optional.ofNullable(emdnCode),
          Optional.ofNullable(snomedCtCode));
    }
  }

  public record ProblemType(
      @Nullable String problemType,
      @Nullable String type,
      @Nullable String title,
      @Nullable Integer status,
      @Nullable Map<String, String> description) {
    ProblemTypeInformation toProblemType() {
      return new ProblemTypeInformation(
          required("problemType", problemType),
          required("type", type),
          required("title", title),
          status == null ? OptionalInt.empty() : OptionalInt.of(status),
          required("description", description));
    }
  }

  public record HealthApps(@Nullable List<HealthApp> items, @Nullable String next) {
    Listing.Page<io.github.openmidid.client.HealthApp> toPage() {
      return new Listing.Page<>(
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
    io.github.openmidid.client.HealthApp toHealthApp() {
      return new io.github.openmidid.client.HealthApp(
          required("appId", appId),
          required("name", name),
          required("manufacturer", manufacturer),
          required("level", level),
          Parts.optionalDate("levelSince", levelSince),
          Parts.optionalUri("website", website));
    }
  }
}
