package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The devices that examinations name beside each billing number. Not thread-safe.
 *
 * <pre>{@code
 * DeviceMentions mentions = new DeviceMentions();
 * firstPass.forEach(mentions::add);
 * secondPass.map(examination -> check.check(examination, mentions));
 * }</pre>
 */
public final class DeviceMentions {
  private final Map<String, Set<MidId>> devices = new HashMap<>();

  /** Creates an empty collection. */
  public DeviceMentions() {}

  /**
   * Adds the device that an examination names; nothing if it has no billing number or no readable
   * MID-ID.
   */
  public void add(Examination<?> examination) {
    Optional<MidId> midId = examination.midId().flatMap(MidId::tryParse);
    String number = examination.billingNumber().map(BillingNumberForm::of).orElse("");
    if (midId.isPresent() && !number.isEmpty()) {
      devices.computeIfAbsent(number, key -> new HashSet<>()).add(midId.get());
    }
  }

  Set<MidId> of(Optional<String> number) {
    if (devices.isEmpty()) {
      return Set.of();
    }
    return number
        .map(text -> devices.getOrDefault(BillingNumberForm.of(text), Set.of()))
        .orElse(Set.of());
  }
}
