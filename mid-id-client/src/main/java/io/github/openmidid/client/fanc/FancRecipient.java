package io.github.openmidid.client.fanc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A recipient of the MID-IDs that FANC communicates: an operator, for its recognised expert in
 * physical control, or a recognised institution, for the operators that delegate access to it.
 * Immutable.
 *
 * <p>Source: circular on the MID-ID (2022), section 3: FANC communicates the MID-IDs of existing
 * devices to the internal expert or the recognised institution that makes the periodic transfers.
 * The circular does not state how FANC knows which institution that is; here, by the delegations in
 * the register.
 *
 * @param organization the operator or institution
 * @param isInstitution whether it is an institution
 * @param devices its devices in the scope of FANC, sorted by operator and identifier; with or
 *     without a former number
 */
public record FancRecipient(String organization, boolean isInstitution, List<FancDevice> devices) {
  /** Copies the list and validates that nothing is null. */
  public FancRecipient {
    Objects.requireNonNull(organization, "organization");
    devices = List.copyOf(devices);
  }

  /**
   * Returns the recipients of these devices: each operator, then each institution, both in
   * alphabetical order. A device is listed for its operator and for each institution to which its
   * operator delegates access. An institution without devices is a recipient too.
   *
   * @param devices the list for FANC; not null
   * @param delegations the delegations to institutions; not null
   */
  public static List<FancRecipient> of(
      Collection<FancDevice> devices, Collection<InstitutionDelegation> delegations) {
    Map<String, Map<String, FancDevice>> byOperator = new TreeMap<>();
    for (FancDevice device : devices) {
      byOperator
          .computeIfAbsent(device.operator(), operator -> new TreeMap<>())
          .put(device.midId().toString(), device);
    }
    Map<String, TreeSet<String>> byInstitution = new TreeMap<>();
    for (InstitutionDelegation delegation : delegations) {
      byInstitution
          .computeIfAbsent(delegation.institution(), institution -> new TreeSet<>())
          .add(delegation.operator());
    }
    List<FancRecipient> recipients = new ArrayList<>();
    byOperator.forEach(
        (operator, own) ->
            recipients.add(new FancRecipient(operator, false, List.copyOf(own.values()))));
    byInstitution.forEach(
        (institution, operators) ->
            recipients.add(
                new FancRecipient(
                    institution,
                    true,
                    operators.stream()
                        .flatMap(
                            operator ->
                                byOperator.getOrDefault(operator, Map.of()).values().stream())
                        .toList())));
    return List.copyOf(recipients);
  }

  /**
   * Returns the devices as csv that spreadsheet programs open directly, to be stored in UTF-8: byte
   * order mark, {@code ;}, CRLF, and a header with the names of the contract: {@code
   * fancDeviceNumber}, {@code midId}, {@code modality}, {@code operator}, {@code campus}, {@code
   * fancEstablishmentNumber}, {@code establishmentUnitNumber}, {@code decommissioningDate}. A cell
   * is empty if the value is not known. A text that a spreadsheet program would run as a formula is
   * prefixed with an apostrophe.
   *
   * <pre>{@code
   * Files.writeString(path, recipient.toCsv());
   * }</pre>
   */
  public String toCsv() {
    return RecipientCsv.of(devices);
  }
}
