package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintMessagesTest {
  private static final String PREFIX = "io.github.openmidid.validation.";
  private static final String POSITION = "{elementPosition}";

  record Row(
      @ValidMidId String midId,
      @RegisteredMidId String registered,
      @ValidModality String modality,
      @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber,
      @ValidNotificationFileName String fileName) {}

  private static final Row WRONG =
      new Row("MID-9912-3456-12", "MID-9912-3456-11", "CBCT", "X-12345", "111-CT1-2026");

  private static Properties texts(String suffix) {
    Properties texts = new Properties();
    String name = "/ContributorValidationMessages" + suffix + ".properties";
    try (Reader reader =
        new InputStreamReader(ValidMidId.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Set<String> keys() {
    return Stream.of(
            Arrays.stream(Fault.values()).map(fault -> "ValidMidId." + fault.code()),
            Stream.of(
                    "unknown",
                    "cannotTell",
                    "modality",
                    "modalityUnknown",
                    "notLinked",
                    "notBillable",
                    "billingUnknown")
                .map(code -> "RegisteredMidId." + code),
            Stream.of("unavailable", "mismatch", "position").map(code -> "RegisteredMidId." + code),
            Stream.of("ValidModality.unknown"),
            Arrays.stream(NotRegistered.values()).map(device -> "ValidModality." + device.code()),
            Stream.of("ValidFancDeviceNumber.legacyEnded"),
            Arrays.stream(NotificationFileName.Fault.values())
                .map(fault -> "ValidNotificationFileName." + fault.code()),
            Stream.of(
                    ValidMidId.class,
                    RegisteredMidId.class,
                    ValidModality.class,
                    ValidFancDeviceNumber.class,
                    ValidNotificationFileName.class)
                .map(constraint -> constraint.getSimpleName() + ".message"))
        .flatMap(keys -> keys)
        .map(PREFIX::concat)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_nl", "_fr", "_de", "_en"})
  @DisplayName("every language has every text and no other")
  void everyLanguageHasEveryTextAndNoOther(String suffix) {
    assertThat(texts(suffix).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
  }

  @Test
  @DisplayName("no text is left untranslated")
  void noTextIsLeftUntranslated() {
    for (String key : keys()) {
      assertThat(ValidatorFactories.LANGUAGES.stream().map(l -> texts("_" + l).getProperty(key)))
          .as(key)
          .doesNotHaveDuplicates()
          .noneMatch(String::isBlank)
          .noneMatch(text -> text.replace(POSITION, "").contains("{") || text.contains("$"));
      assertThat(texts("").getProperty(key)).isEqualTo(texts("_en").getProperty(key));
    }
    for (String language : ValidatorFactories.LANGUAGES) {
      assertThat(texts("_" + language).getProperty(PREFIX + "RegisteredMidId.position"))
          .containsOnlyOnce(POSITION);
    }
  }

  @Test
  @DisplayName("each message is unique in its language")
  void everyFaultHasAUniqueText() {
    for (String language : ValidatorFactories.LANGUAGES) {
      assertThat(texts("_" + language).values()).doesNotHaveDuplicates();
    }
  }

  /** Another format may be installed, with another prefix and other characters. */
  @Test
  @DisplayName("messages about the form fit any format")
  void messagesAboutTheFormFitAnyFormat() {
    for (String language : ValidatorFactories.LANGUAGES) {
      for (Fault fault : Fault.values()) {
        String text = texts("_" + language).getProperty(PREFIX + "ValidMidId." + fault.code());
        assertThat(text.replace("MID-ID", ""))
            .doesNotContain("MID")
            .doesNotContainPattern("[0-9]|ten digits|tien cijfers|dix chiffres|zehn Ziffern");
      }
    }
  }

  private static List<String> messages(String language) {
    MidIdRegister empty = MidIdRegister.inMemory(List.of());
    Validator validator =
        ValidatorFactories.of(
            ValidatorFactories.configuration(Locale.forLanguageTag(language))
                .constraintValidatorPayload(empty));
    return ValidatorFactories.messages(validator.validate(WRONG));
  }

  private static List<String> expected(String language) {
    return Stream.of(
            "ValidMidId.checkDigits",
            "RegisteredMidId.unknown",
            "ValidModality.coneBeamCt",
            "ValidFancDeviceNumber.legacyEnded",
            "ValidNotificationFileName.ending")
        .map(key -> texts("_" + language).getProperty(PREFIX + key))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  @DisplayName("messages are in the language of the user")
  void messagesAreInTheLanguageOfTheUser(String language) {
    assertThat(messages(language)).hasSize(5).isEqualTo(expected(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG"})
  @DisplayName("the locale of the machine has no effect")
  void theLocaleOfTheMachineHasNoEffect(String machine) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      for (String language : ValidatorFactories.LANGUAGES) {
        assertThat(messages(language)).isEqualTo(expected(language));
      }
      assertThat(messages(machine)).isEqualTo(expected("en"));
      assertThat(
              ValidatorFactories.english()
                  .validate(
                      new Row(
                          MidId.ofSerial(1).toString(),
                          null,
                          "mri",
                          "mid 9912 3456 11",
                          "1-mri1-2026-melding_toestel.xlsx")))
          .isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }
}
