package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.ModelName;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferResult.Coverage;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import io.github.openmidid.register.LookupResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data that the checks of all rows of one transfer share, and what they count and find.
 *
 * @param <K> the type of the keys of the rows
 */
final class CheckContext<K> {
  private static final TransferField[] FIELDS = TransferField.values();

  private final TransferRules rules;
  private final DeviceDirectory directory;
  private final Map<MidId, LookupResult> results;
  private final DeviceKind.Reader kinds = new DeviceKind.Reader();
  private final boolean hasDirectory;
  private final Map<String, OperatorName> operators = new HashMap<>();
  private final Map<String, Optional<Maker>> makers = new HashMap<>();
  private final Map<String, Optional<ModelName>> models = new HashMap<>();
  private final int[] stated = new int[FIELDS.length];
  private final int[] compared = new int[FIELDS.length];
  private final Map<NotRegistered, Integer> notRegistered = new EnumMap<>(NotRegistered.class);
  private final FindingCollector<K> findings = new FindingCollector<>();

  CheckContext(TransferRules rules, DeviceDirectory directory, Map<MidId, LookupResult> results) {
    this.rules = rules;
    this.directory = directory;
    this.results = results;
    this.hasDirectory = !directory.devices().isEmpty();
  }

  TransferRules rules() {
    return rules;
  }

  DeviceDirectory directory() {
    return directory;
  }

  DeviceKind.Reader kinds() {
    return kinds;
  }

  FindingCollector<K> findings() {
    return findings;
  }

  /** Returns whether there are devices to compare with. */
  boolean hasDirectory() {
    return hasDirectory;
  }

  Optional<Maker> maker(String text) {
    return makers.computeIfAbsent(text, Maker::tryParse);
  }

  Optional<ModelName> model(String text) {
    return models.computeIfAbsent(text, ModelName::tryParse);
  }

  OperatorName operator(String text) {
    return operators.computeIfAbsent(text, OperatorName::of);
  }

  /** Returns the response of the register; null for a number that is not a MID-ID. */
  @Nullable LookupResult result(RowNumber number) {
    return number.midId() == null ? null : results.get(number.midId());
  }

  /** Returns the registered device that a number identifies. */
  Optional<RegisteredDevice> device(RowNumber number) {
    MidId midId = number.midId();
    if (midId != null) {
      return directory.find(midId);
    }
    if (!hasDirectory) {
      return Optional.empty();
    }
    List<RegisteredDevice> devices = directory.withFormerNumber(number.text());
    return devices.size() == 1 ? Optional.of(devices.get(0)) : Optional.empty();
  }

  void countStated(TransferRow<K> row) {
    for (TransferField field : FIELDS) {
      if (!row.text(field).orElse("").isBlank()) {
        stated[field.ordinal()]++;
      }
    }
  }

  void countCompared(TransferField field) {
    compared[field.ordinal()]++;
  }

  void countNotRegistered(NotRegistered device) {
    notRegistered.merge(device, 1, Integer::sum);
  }

  TransferResult<K> toResult() {
    Map<TransferField, Coverage> coverages = new EnumMap<>(TransferField.class);
    for (TransferField field : FIELDS) {
      coverages.put(field, new Coverage(stated[field.ordinal()], compared[field.ordinal()]));
    }
    return new TransferResult<>(findings.toList(), coverages, notRegistered);
  }
}
