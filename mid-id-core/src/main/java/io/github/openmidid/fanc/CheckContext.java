package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.ModelName;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.fanc.TransferResult.Coverage;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The data that the checks of all rows of one transfer share: inputs, counts and findings.
 *
 * @param <K> the type of the keys of the rows
 */
final class CheckContext<K> {
  private static final TransferField[] FIELDS = TransferField.values();

  private final TransferRules rules;
  private final DeviceDirectory directory;
  private Map<MidId, Registration> registrations = Map.of();
  private final Set<MidId> outside = new HashSet<>();
  private final DeviceKind.Reader kinds = new DeviceKind.Reader();
  private final boolean hasDirectory;
  private final Map<String, OperatorName> operators = new HashMap<>();
  private final Map<String, Optional<Maker>> makers = new HashMap<>();
  private final Map<String, Optional<ModelName>> models = new HashMap<>();

  /** For each field the number of rows that state it, and of those in which it was compared. */
  private final Map<TransferField, int[]> counts = new EnumMap<>(TransferField.class);

  private final Map<NotRegistered, Integer> notRegistered = new EnumMap<>(NotRegistered.class);
  private final List<Finding<K>> findings = new ArrayList<>();
  private int firstOfRow;

  CheckContext(TransferRules rules, DeviceDirectory directory) {
    this.rules = rules;
    this.directory = directory;
    for (TransferField field : FIELDS) {
      counts.put(field, new int[2]);
    }
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

  /** Looks up all identifiers, and records those that are outside the extent of the register. */
  void lookUp(Set<MidId> midIds, MidIdRegister register) {
    MidIdRegister checked = MidIdRegister.checked(register);
    try {
      registrations = checked.findAll(midIds);
    } catch (OutsideExtentException e) {
      registrations = new HashMap<>();
      for (LookupResult result : checked.lookUpAll(midIds).values()) {
        if (result.outcome() == Outcome.CANNOT_TELL) {
          outside.add(result.midId());
        }
        result.registration().ifPresent(r -> registrations.put(r.midId(), r));
      }
    }
  }

  /** Returns the registration of a number, or null if the register has none. */
  @Nullable Registration registration(RowNumber number) {
    return number.midId() == null ? null : registrations.get(number.midId());
  }

  /** Returns whether a number is outside the extent of the register. */
  boolean isOutside(RowNumber number) {
    return number.midId() != null && outside.contains(number.midId());
  }

  /** Returns the registered device that a number identifies. */
  Optional<RegisteredDevice> device(RowNumber number) {
    if (!hasDirectory) {
      return Optional.empty();
    }
    if (number.midId() != null) {
      return directory.find(number.midId());
    }
    List<RegisteredDevice> devices = directory.withFormerNumber(number.text());
    return devices.size() == 1 ? Optional.of(devices.get(0)) : Optional.empty();
  }

  void countStated(TransferRow<K> row) {
    for (TransferField field : FIELDS) {
      if (!row.text(field).orElse("").isBlank()) {
        count(field, 0);
      }
    }
  }

  void countCompared(TransferField field) {
    count(field, 1);
  }

  private void count(TransferField field, int index) {
    Objects.requireNonNull(counts.get(field))[index]++;
  }

  void countNotRegistered(NotRegistered device) {
    notRegistered.merge(device, 1, Integer::sum);
  }

  void add(
      K key,
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      Function<Locale, String> message) {
    findings.add(new Finding<>(key, field, code, suggestions, new TextsByLanguage(message)));
  }

  /** Adds a finding with a text of this module. */
  void add(
      K key,
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      String textKey,
      String... arguments) {
    add(key, field, code, suggestions, locale -> TextBundle.of(locale).get(textKey, arguments));
  }

  /** Orders the findings of the current row. */
  void endRow() {
    if (findings.size() - firstOfRow > 1) {
      findings.subList(firstOfRow, findings.size()).sort(Comparator.comparing(Finding::code));
    }
    firstOfRow = findings.size();
  }

  TransferResult<K> toResult() {
    Map<TransferField, Coverage> coverages = new EnumMap<>(TransferField.class);
    counts.forEach((field, count) -> coverages.put(field, new Coverage(count[0], count[1])));
    return new TransferResult<>(findings, coverages, notRegistered);
  }
}
