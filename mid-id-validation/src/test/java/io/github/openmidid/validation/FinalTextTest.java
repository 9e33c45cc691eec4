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

/** What a user reads is the same wherever the constraint stands. */
class FinalTextTest {
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
    return Validators.of(
        Validators.configuration(Locale.forLanguageTag(language))
            .constraintValidatorPayload(MidIdRegister.inMemory(List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | midId        | heeft controlecijfers die niet kloppen: minstens één cijfer is verkeerd
          fr | midId        | a des chiffres de contrôle qui ne correspondent pas : au moins un chiffre est faux
          de | midId        | hat Prüfziffern, die nicht stimmen: mindestens eine Ziffer ist falsch
          en | midId        | has check digits that do not fit: at least one digit is wrong
          nl | registered   | is niet bekend in het register: vergelijk met het label op het toestel
          fr | registered   | n’est pas connu du registre : comparez avec l’étiquette de l’appareil
          de | registered   | ist dem Register nicht bekannt: vergleichen Sie mit dem Schild des Geräts
          en | registered   | is not known to the register: compare with the label on the device
          nl | modality     | is een cone-beam CT, die geen CT is in de zin van het koninklijk besluit van 25 april 2014: er is geen registratie en geen MID-ID voor
          fr | modality     | est un CT à faisceau conique, qui n’est pas un CT au sens de l’arrêté royal du 25 avril 2014 : il n’est pas enregistré et n’a pas de MID-ID
          de | modality     | ist ein Cone-Beam-CT und kein CT im Sinne des Königlichen Erlasses vom 25. April 2014: es wird nicht registriert und hat keine MID-ID
          en | modality     | is a cone-beam CT, which is not a CT in the sense of the royal decree of 25 April 2014: it is not registered and has no MID-ID
          nl | deviceNumber | is het vroegere nummer van het FANC, dat mocht tot 30 september 2023: gebruik de MID-ID van het toestel
          fr | deviceNumber | est l’ancien numéro de l’AFCN, permis jusqu’au 30 septembre 2023 : utilisez le MID-ID de l’appareil
          de | deviceNumber | ist die frühere Nummer der FANK, die bis 30. September 2023 erlaubt war: verwenden Sie die MID-ID des Geräts
          en | deviceNumber | is the former number of FANC, which was allowed until 30 September 2023: use the MID-ID of the device
          nl | fileName     | eindigt niet op -MELDING_TOESTEL of -NOTIFICATION_APPAREIL
          fr | fileName     | ne se termine pas par -MELDING_TOESTEL ou -NOTIFICATION_APPAREIL
          de | fileName     | endet nicht auf -MELDING_TOESTEL oder -NOTIFICATION_APPAREIL
          en | fileName     | does not end in -MELDING_TOESTEL or -NOTIFICATION_APPAREIL
          """)
  void isTheSameWhereverTheConstraintStands(String language, String name, String text)
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
            violations -> assertThat(Validators.messages(violations)).containsExactly(text));
  }
}
