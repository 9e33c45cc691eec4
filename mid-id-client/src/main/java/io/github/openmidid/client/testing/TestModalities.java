package io.github.openmidid.client.testing;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ModalityInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modalities, as {@link Modality} describes them. */
final class TestModalities implements Modalities {
  private final CallRunner runner;

  TestModalities(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public List<ModalityInformation> list() {
    return runner.run(
        CallRunner.Request.of(TestOperation.LIST_MODALITIES),
        (register, caller) ->
            Arrays.stream(Modality.values()).map(TestModalities::information).toList());
  }

  @Override
  public Optional<ModalityInformation> find(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_MODALITY),
        (register, caller) -> Optional.of(information(modality)));
  }

  private static ModalityInformation information(Modality modality) {
    Map<String, String> names =
        Stream.of("nl", "fr", "de", "en")
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    language -> modality.displayName(Locale.forLanguageTag(language))));
    return new ModalityInformation(
        modality.code(),
        names,
        modality.display(),
        modality.inFancScope(),
        DeviceReport.needsPriorAuthorization(modality),
        modality.dicomModalities().stream().sorted().toList(),
        Optional.of(modality.emdnCode()),
        modality.snomedCtCode());
  }
}
