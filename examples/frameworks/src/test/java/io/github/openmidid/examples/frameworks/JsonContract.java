package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.register.Verification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies MidId and Modality in JSON, independent of the settings of the mapper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JsonContract {
  private static final MidId FIRST = MidId.of("MID-9912-3456-11");
  private static final MidId SECOND = MidId.of("MID-9900-0001-30");

  /** All constants that a service may write. */
  private static final List<Enum<?>[]> CONSTANTS =
      List.of(
          Fault.values(),
          Suggestion.Reason.values(),
          MidIdFormat.Status.values(),
          Modality.values(),
          Modality.NotRegistered.values(),
          RegistrationStatus.values(),
          Verification.Level.values(),
          LookupResult.Outcome.values(),
          Finding.Code.values(),
          Finding.Severity.values(),
          TransferField.values(),
          NotificationFileName.Fault.values(),
          DeviceUse.values(),
          DeviceField.values());

  record Device(MidId midId, Modality modality) {}

  record Fleet(List<MidId> midIds, Map<MidId, Modality> modalities, Map<Modality, MidId> newest) {}

  /** Returns the mappers under test, each with other settings. */
  abstract Stream<Json> mappers();

  /** Returns mappers that drop empty values and that rename properties. */
  abstract Stream<Json> rewritingMappers();

  private Stream<Arguments> forms() {
    return JsonForm.all().flatMap(form -> allMappers().map(json -> Arguments.of(form, json)));
  }

  private Stream<Json> allMappers() {
    return Stream.concat(mappers(), rewritingMappers());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void writesAndReadsOneFormOfEachType(JsonForm form, Json json) {
    assertThat(json.write(form.value())).isEqualTo(form.text());
    Object read = json.read(form.text(), form.value().getClass());
    assertThat(read).isEqualTo(form.value()).hasSameHashCodeAs(form.value());
    assertThat(json.write(read)).isEqualTo(form.text());
  }

  @ParameterizedTest
  @MethodSource("allMappers")
  void readsTheDiagnosisOfAnyText(Json json) {
    for (String text : List.of("", " ", "x", "mid 9912 3456 11")) {
      Diagnosis diagnosis = MidId.diagnose(text);
      assertThat(json.read(json.write(diagnosis), Diagnosis.class)).isEqualTo(diagnosis);
    }
  }

  /** A service that returns findings, with the type of its keys. */
  record Findings(List<Finding<Long>> findings) {}

  @ParameterizedTest
  @MethodSource("allMappers")
  void readsAFindingWithTheTypeOfItsKey(Json json) {
    Findings findings = new Findings(List.of(JsonForm.finding(17L), JsonForm.finding(1L << 40)));
    String text = json.write(findings);
    assertThat(text)
        .contains(
            "\"key\":17,",
            "\"field\":\"deviceNumber\"",
            "\"code\":\"missing\"",
            "\"severity\":\"error\"",
            "\"suggestions\":[]",
            "\"fr\":\"Aucun MID-ID n’est");
    assertThat(json.read(text, Findings.class)).isEqualTo(findings);
    assertThat(json.write(json.read(text, Findings.class))).isEqualTo(text);
    Finding<Long> read = json.read(text, Findings.class).findings().get(0);
    assertThat(read.key()).isEqualTo(17L);
    assertThat(read.severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(read.message(Locale.FRENCH)).startsWith("Aucun MID-ID n’est");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void rejectsInconsistentForms(Json json) {
    for (JsonForm.Contradiction wrong : JsonForm.contradictions().toList()) {
      assertThatExceptionOfType(Json.RejectedException.class)
          .as("%s from %s", wrong, json)
          .isThrownBy(() -> json.read(wrong.text(), wrong.type()))
          .withMessageContaining(wrong.message());
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesPropertiesAsCanonicalTextAndWireCode(Json json) {
    Device device = new Device(FIRST, Modality.PET_CT);
    String text = "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"petCt\"}";
    assertThat(json.write(device)).isEqualTo(text);
    assertThat(json.read(text, Device.class)).isEqualTo(device);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesAndReadsConstantsAsWireCodes(Json json) throws ReflectiveOperationException {
    for (Enum<?>[] constants : CONSTANTS) {
      for (Enum<?> constant : constants) {
        Object code = constant.getDeclaringClass().getMethod("code").invoke(constant);
        assertThat(json.write(constant)).isEqualTo("\"" + code + "\"");
        assertThat(json.read("\"" + code + "\"", constant.getDeclaringClass())).isEqualTo(constant);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesAndReadsListsAndMapKeysAsTheSameTexts(Json json) {
    Fleet fleet =
        new Fleet(
            List.of(FIRST, SECOND),
            Map.of(FIRST, Modality.PET_CT),
            Map.of(Modality.SPECT_CT, SECOND));
    String text =
        """
        {"midIds":["MID-9912-3456-11","MID-9900-0001-30"],\
        "modalities":{"MID-9912-3456-11":"petCt"},\
        "newest":{"spectCt":"MID-9900-0001-30"}}""";
    assertThat(json.write(fleet)).isEqualTo(text);
    assertThat(json.read(text, Fleet.class)).isEqualTo(fleet);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void aValueOnItsOwnIsAString(Json json) {
    assertThat(json.write(FIRST)).isEqualTo("\"MID-9912-3456-11\"");
    assertThat(json.read("\"MID-9912-3456-11\"", MidId.class)).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void readsEveryModalityThatItWrites(Json json) {
    for (Modality modality : Modality.values()) {
      assertThat(json.write(modality)).isEqualTo('"' + modality.code() + '"');
      assertThat(json.read(json.write(modality), Modality.class)).isEqualTo(modality);
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void nullIsNull(Json json) {
    String text = "{\"midId\":null,\"modality\":null}";
    assertThat(json.write(new Device(null, null))).isEqualTo(text);
    assertThat(json.read(text, Device.class)).isEqualTo(new Device(null, null));
  }

  /** JSON values that are not an identifier. */
  enum NotAMidId {
    WRONG_CHECK_DIGITS("\"MID-9912-3456-12\""),
    NOT_CANONICAL("\"mid 9912 3456 11\""),
    EMPTY("\"\""),
    BLANK("\"  \""),
    NUMBER("9912345611"),
    BOOLEAN("true"),
    OBJECT("{\"text\":\"MID-9912-3456-11\"}"),
    ARRAY("[\"MID-9912-3456-11\"]");

    private final String text;

    NotAMidId(String text) {
      this.text = text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void rejectsAnInvalidMidIdWithItsPath(NotAMidId wrong) {
    String property = "{\"midId\":" + wrong.text + ",\"modality\":\"ct\"}";
    String element = "{\"midIds\":[\"MID-9912-3456-11\"," + wrong.text + "]}";
    mappers()
        .forEach(
            json -> {
              assertRejected(json, property, Device.class, "midId");
              assertRejected(json, element, Fleet.class, "midIds", "1");
            });
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void doesNotQuoteAnInvalidText(Json json) {
    String text = "{\"midId\":\"MID-9912-3456-12\",\"modality\":\"ct\"}";
    assertThatExceptionOfType(Json.RejectedException.class)
        .isThrownBy(() -> json.read(text, Device.class))
        .withMessageContaining("fault CHECK_DIGITS at index 14")
        .withMessageNotContaining("3456");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void rejectsAnInvalidWireCodeWithItsPath(Json json) {
    for (String wrong : List.of("\"PET_CT\"", "\"PET-CT\"", "\"CBCT\"", "\"\"", "2", "{}")) {
      assertRejected(json, "{\"modality\":" + wrong + "}", Device.class, "modality");
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void rejectsAnInvalidKeyWithThePathOfItsMap(Json json) {
    String midId = "{\"modalities\":{\"MID-9912-3456-12\":\"ct\"}}";
    assertRejected(json, midId, Fleet.class, "modalities");
    String modality = "{\"newest\":{\"CBCT\":\"MID-9912-3456-11\"}}";
    assertRejected(json, modality, Fleet.class, "newest");
  }

  /** Unlike for a value, Jackson's own message contains the key, which matters for logs. */
  @ParameterizedTest
  @MethodSource("mappers")
  void includesAnInvalidKeyInTheMessageOfJackson(Json json) {
    assertThatExceptionOfType(Json.RejectedException.class)
        .isThrownBy(() -> json.read("{\"modalities\":{\"wrong key\":\"ct\"}}", Fleet.class))
        .withMessageContaining("\"wrong key\"");
  }

  private static void assertRejected(Json json, String text, Class<?> type, String... path) {
    assertThatExceptionOfType(Json.RejectedException.class)
        .as("%s from %s", text, json)
        .isThrownBy(() -> json.read(text, type))
        .satisfies(rejected -> assertThat(rejected.path()).containsExactly(path));
  }
}
