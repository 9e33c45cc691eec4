package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.register.Registration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * The form that reports a device or changes one, with the entered values.
 *
 * @param status the status of the response that shows it
 * @param registration the identifier of the device
 * @param device the device, as the cadastre has it now; empty if it is to be reported
 * @param reference the request reference of a report
 * @param entered the texts in the fields
 * @param faults the error messages by field
 * @param faultsOfForm the error messages about no field of the form
 */
record DeviceForm(
    HttpStatus status,
    Registration registration,
    Optional<DeviceRecord> device,
    UUID reference,
    Map<DeviceField, String> entered,
    Map<DeviceField, String> faults,
    List<String> faultsOfForm) {

  /** Returns the form as it is opened: empty, or with the values of the cadastre. */
  static DeviceForm fresh(Registration registration, Optional<DeviceRecord> device) {
    return new DeviceForm(
        HttpStatus.OK,
        registration,
        device,
        UUID.randomUUID(),
        device.map(DeviceRecord::fields).orElse(Map.of()),
        Map.of(),
        List.of());
  }

  /** Returns the form with the entered values, and the reasons why it was not stored. */
  DeviceForm rejected(
      HttpStatus code,
      Map<DeviceField, String> texts,
      Map<DeviceField, String> faultsOfFields,
      List<String> otherFaults) {
    return new DeviceForm(
        code, registration, device, reference, texts, faultsOfFields, otherFaults);
  }

  DeviceForm with(UUID otherReference) {
    return new DeviceForm(
        status, registration, device, otherReference, entered, faults, faultsOfForm);
  }

  boolean isChange() {
    return device.isPresent();
  }

  String text(DeviceField field) {
    return entered.getOrDefault(field, "");
  }

  /** Returns the values that are determined by the identifier. */
  static Map<DeviceField, String> given(Registration registration) {
    Map<DeviceField, String> given = new EnumMap<>(DeviceField.class);
    given.put(DeviceField.MID_ID, registration.midId().toString());
    given.put(DeviceField.OPERATOR, registration.operator().orElseThrow());
    given.put(DeviceField.MODALITY, registration.modalityCode());
    return given;
  }
}
