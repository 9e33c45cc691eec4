package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies that messages are the same in every place of a constraint. */
class ConstantMessageKeyTest {
  private static final Map<String, String> WRONG =
      Map.of(
          "midId", "MID-9912-3456-12",
          "registered", "MID-9912-3456-11",
          "modality", "CBCT",
          "deviceNumber", "X-12345",
          "fileName", "111-CT1-2026");

  static class Fields {
    @ValidMidId String midId;
    @RegisteredMidId String registered;
    @ValidModality String modality;

    @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}")
    String deviceNumber;

    @ValidNotificationFileName String fileName;
  }

  record Components(
      @ValidMidId String midId,
      @RegisteredMidId String registered,
      @ValidModality String modality,
      @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber,
      @ValidNotificationFileName String fileName) {}

  record Lists(
      List<@ValidMidId String> midId,
      List<@RegisteredMidId String> registered,
      List<@ValidModality String> modality,
      List<@ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String> deviceNumber,
      List<@ValidNotificationFileName String> fileName) {}

  record Optionals(
      Optional<@ValidMidId String> midId,
      Optional<@RegisteredMidId String> registered,
      Optional<@ValidModality String> modality,
      Optional<@ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String> deviceNumber,
      Optional<@ValidNotificationFileName String> fileName) {}

  static class Service {
    @ValidMidId
    String midId(@ValidMidId String text) {
      return text;
    }

    @RegisteredMidId
    String registered(@RegisteredMidId String text) {
      return text;
    }

    @ValidModality
    String modality(@ValidModality String text) {
      return text;
    }

    @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}")
    String deviceNumber(@ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String text) {
      return text;
    }

    @ValidNotificationFileName
    String fileName(@ValidNotificationFileName String text) {
      return text;
    }
  }

  private static Validator speaking(String language) {
    return ValidatorFactories.of(
        ValidatorFactories.configuration(Locale.forLanguageTag(language))
            .constraintValidatorPayload(MidIdRegister.inMemory(List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | midId        | heeft controlecijfers die niet kloppen: minstens één cijfer is verkeerd
          fr | midId        | a des chiffres de contrôle qui ne correspondent pas\u00a0: au moins un chiffre est faux
          de | midId        | hat Prüfziffern, die nicht stimmen: Mindestens eine Ziffer ist falsch
          en | midId        | has check digits that do not match: at least one digit is wrong
          nl | registered   | is niet bekend in het register: vergelijk met het MID-ID-label op het toestel
          fr | registered   | n’est pas connu du registre\u00a0: comparez avec l’étiquette MID-ID de l’appareil
          de | registered   | ist dem Register nicht bekannt: Vergleichen Sie mit dem MID-ID-Etikett am Gerät
          en | registered   | is not known to the register: compare with the MID-ID label on the device
          nl | modality     | is een cone-beam-CT en geen CT in de zin van het koninklijk besluit van 25 april 2014: het toestel hoeft niet geregistreerd te worden en krijgt geen MID-ID
          fr | modality     | est un cone-beam-CT et non un CT au sens de l’arrêté royal du 25 avril 2014\u00a0: il n’y a pas lieu de l’enregistrer et il ne reçoit pas de MID-ID
          de | modality     | ist ein Cone-Beam-CT (DVT) und kein CT im Sinne des Königlichen Erlasses vom 25. April 2014: Er braucht nicht registriert zu werden und erhält keine MID-ID
          en | modality     | is a cone-beam CT and not a CT within the meaning of the royal decree of 25 April 2014: it need not be registered and gets no MID-ID
          nl | deviceNumber | is het vroegere unieke nummer (FANC) van het toestel, dat tot en met 30 september 2023 mocht: gebruik de MID-ID van het toestel
          fr | deviceNumber | est l’ancien numéro unique (AFCN) de l’appareil, admis jusqu’au 30 septembre 2023 inclus\u00a0: utilisez le MID-ID de l’appareil
          de | deviceNumber | ist die frühere eindeutige Nummer (FANK) des Geräts, die bis einschließlich 30. September 2023 erlaubt war: Verwenden Sie die MID-ID des Geräts
          en | deviceNumber | is the former FANC number of the device, which was allowed up to and including 30 September 2023: use the MID-ID of the device
          nl | fileName     | eindigt niet op -MELDING_TOESTEL of -NOTIFICATION_APPAREIL
          fr | fileName     | ne se termine pas par -MELDING_TOESTEL ou -NOTIFICATION_APPAREIL
          de | fileName     | endet nicht auf -MELDING_TOESTEL oder -NOTIFICATION_APPAREIL
          en | fileName     | does not end in -MELDING_TOESTEL or -NOTIFICATION_APPAREIL
          """)
  void isTheSameInEveryPlace(String language, String name, String text)
      throws NoSuchMethodException {
    Validator validator = speaking(language);
    String wrong = WRONG.get(name);
    var executables = validator.forExecutables();
    var method = Service.class.getDeclaredMethod(name, String.class);
    Service service = new Service();
    assertThat(
            List.of(
                validator.validateValue(Fields.class, name, wrong),
                validator.validateValue(Components.class, name, wrong),
                validator.validateValue(Lists.class, name, List.of(wrong)),
                validator.validateValue(Optionals.class, name, Optional.of(wrong)),
                executables.validateParameters(service, method, new Object[] {wrong}),
                executables.validateReturnValue(service, method, wrong)))
        .allSatisfy(
            violations ->
                assertThat(ValidatorFactories.messages(violations)).containsExactly(text));
  }
}
