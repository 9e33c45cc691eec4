package io.github.openmidid.fanc.former;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.former.NumberReplacement.Evidence;
import io.github.openmidid.fanc.former.NumberReplacement.Outcome;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row with a former number, and the devices that have it.
 *
 * @param <K> the type of the key
 */
record FormerNumberRow<K>(
    TransferRow<K> row, TransferField field, String number, List<RegisteredDevice> devices) {

  /**
   * Decides about the row.
   *
   * @param mentions the number of rows about each device
   * @param lookups what the register says about each device
   */
  NumberReplacement<K> decide(Map<MidId, Integer> mentions, Map<MidId, LookupResult> lookups) {
    if (devices.isEmpty()) {
      return result(isKindWithoutMidId() ? Outcome.KIND_WITHOUT_MID_ID : Outcome.UNKNOWN);
    }
    if (devices.size() > 1) {
      return result(Outcome.AMBIGUOUS);
    }
    RegisteredDevice device = devices.get(0);
    LookupResult lookup = Objects.requireNonNull(lookups.get(device.midId()));
    List<Evidence> evidence = RowEvidence.of(row, field, device, lookup.registration());
    return result(
        outcome(evidence, Objects.requireNonNull(mentions.get(device.midId())), lookup),
        Optional.of(device.midId()),
        evidence);
  }

  private static Outcome outcome(List<Evidence> evidence, int mentions, LookupResult lookup) {
    Optional<Registration> registration = lookup.registration();
    if (evidence.stream().anyMatch(compared -> !compared.agrees())) {
      return Outcome.CONTRADICTED;
    }
    if (mentions > 1) {
      return Outcome.REPEATED;
    }
    if (registration.isEmpty()) {
      return Outcome.UNCONFIRMED;
    }
    return registration.get().isLinked() ? Outcome.PROVEN : Outcome.NOT_LINKED;
  }

  private boolean isKindWithoutMidId() {
    return NotRegistered.tryParse(row.kind().orElse(null)).isPresent()
        || NotRegistered.tryParse(row.modality().orElse(null)).isPresent();
  }

  private NumberReplacement<K> result(Outcome outcome) {
    return result(outcome, Optional.empty(), List.of());
  }

  private NumberReplacement<K> result(
      Outcome outcome, Optional<MidId> midId, List<Evidence> evidence) {
    String midIds =
        devices.stream().map(device -> device.midId().toString()).collect(Collectors.joining(", "));
    return new NumberReplacement<>(
        row.key(),
        field,
        number,
        outcome,
        midId,
        evidence,
        new TextsByLanguage(
            locale -> TextBundle.of(locale).get("replacement." + outcome.code(), midIds)));
  }
}
