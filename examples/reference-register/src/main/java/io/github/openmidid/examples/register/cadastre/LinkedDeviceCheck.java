package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Warns of changes of a linked device in fields that the FPS Health has compared before the link,
 * or on which the billing number depends. The link is permanent, so that it may then belong to
 * another device.
 */
final class LinkedDeviceCheck {
  private static final Set<DeviceField> COMPARED =
      EnumSet.of(
          DeviceField.MAKE,
          DeviceField.MODEL,
          DeviceField.SERIAL_NUMBER,
          DeviceField.USE,
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private LinkedDeviceCheck() {}

  /** Returns the warning about a change, if the device is linked and the change needs one. */
  static List<Warning> warnings(DeviceRecord before, Map<DeviceField, String> after) {
    return before.linked()
            && COMPARED.stream().anyMatch(field -> isContradicted(field, before, after))
        ? List.of(Warning.CHANGED_AFTER_LINK)
        : List.of();
  }

  /**
   * A device that is decommissioned contradicts nothing; one that is not, or at another time, does.
   */
  private static boolean isContradicted(
      DeviceField field, DeviceRecord before, Map<DeviceField, String> after) {
    Optional<String> former = before.get(field);
    boolean isEndOfUse = field == DeviceField.DECOMMISSIONING_DATE && former.isEmpty();
    return !isEndOfUse && !former.equals(Optional.ofNullable(after.get(field)));
  }
}
