package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Verifies that the result of a constraint is independent of earlier values. */
class OrderOfValuesTest {
  private static final String FORMER = "X-[0-9]{5}";
  private static final List<String> PROPERTIES =
      List.of("midId", "modality", "deviceNumber", "otherNumber", "fileName");
  private static final List<String> MACHINES = List.of("en", "tr", "ar-EG", "fr");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "x",
          "mri",
          "PET-CT",
          "CBCT",
          "PROTON THERAPY",
          "X-12345",
          "Y-1",
          "MID-9912-3456-11",
          "mid 9912 3456 11",
          "MID-9912-3456-12",
          "1-CT1-2026-MELDING_TOESTEL",
          "1-mri1-2026-notification_appareil.xlsx",
          "1-CT1-2026");

  record Row(
      @ValidMidId String midId,
      @ValidModality CharSequence modality,
      @ValidFancDeviceNumber(legacyPattern = FORMER) String deviceNumber,
      @ValidFancDeviceNumber(legacyPattern = "Y-[0-9]") String otherNumber,
      @ValidNotificationFileName String fileName) {}

  private static String verdict(Validator validator, String property, String value) {
    return validator.validateValue(Row.class, property, value).stream()
        .map(violation -> violation.getMessageTemplate() + violation.getMessage())
        .collect(Collectors.joining());
  }

  @Test
  @DisplayName("the result of a value does not depend on earlier values")
  void resultDoesNotDependOnEarlierValues() {
    Map<String, String> alone = new TreeMap<>();
    for (String property : PROPERTIES) {
      for (String value : VALUES) {
        alone.put(
            property + value,
            verdict(ValidatorFactories.on("2023-01-01T00:00:00Z"), property, value));
      }
    }
    assertThat(alone.values()).filteredOn(String::isEmpty).hasSizeBetween(8, 60);
    Validator shared = ValidatorFactories.on("2023-01-01T00:00:00Z");
    Random random = new Random(66);
    Locale before = Locale.getDefault();
    try {
      for (int i = 0; i < 5_000; i++) {
        Locale.setDefault(Locale.forLanguageTag(any(MACHINES, random)));
        String property = any(PROPERTIES, random);
        String value = any(VALUES, random);
        assertThat(verdict(shared, property, value))
            .as("%s of %s", property, value)
            .isEqualTo(alone.get(property + value));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
