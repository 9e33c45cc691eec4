package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.jsonb.JsonbForms;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.johnzon.core.JsonProviderImpl;
import org.apache.johnzon.jsonb.JohnzonProvider;
import org.eclipse.yasson.JsonBindingProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies JSON-B with its two implementations; no type is changed by an annotation. */
class JsonbTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  enum Implementation {
    YASSON {
      @Override
      Jsonb create(JsonbConfig config) {
        return new JsonBindingProvider()
            .create()
            .withConfig(config)
            .withProvider(new org.eclipse.parsson.JsonProviderImpl())
            .build();
      }
    },
    JOHNZON {
      @Override
      Jsonb create(JsonbConfig config) {
        return new JohnzonProvider()
            .create()
            .withConfig(config)
            .withProvider(new JsonProviderImpl())
            .build();
      }
    };

    @SuppressWarnings("ImmutableEnumChecker") // thread-safe
    private final Jsonb jsonb = create(JsonbForms.addTo(new JsonbConfig()));

    abstract Jsonb create(JsonbConfig config);
  }

  /** A device as a service returns it. */
  public static class Device {
    public MidId midId;
    public Modality modality;
    public Optional<MidId> former = Optional.empty();
    public List<MidId> others;
    public List<Modality> modalities;
    public RegistrationStatus status;
    public Registration registration;
    public Diagnosis diagnosis;
  }

  private static Stream<Arguments> forms() {
    return JsonForm.all()
        .flatMap(form -> Stream.of(Implementation.values()).map(one -> Arguments.of(form, one)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void writesAndReadsTheFormOfEachType(JsonForm form, Implementation json) {
    assertThat(json.jsonb.toJson(form.value())).isEqualTo(form.text());
    Object read = json.jsonb.fromJson(form.text(), form.value().getClass());
    assertThat(read).isEqualTo(form.value());
  }

  @ParameterizedTest
  @EnumSource
  void writesAndReadsProperties(Implementation json) {
    Device device = new Device();
    device.midId = MID_ID;
    device.modality = Modality.PET_CT;
    device.former = Optional.of(MidId.ofSerial(1));
    device.others = List.of(MidId.ofSerial(2));
    device.modalities = List.of(Modality.SPECT_CT);
    device.status = RegistrationStatus.LINKED;
    device.registration = Registration.of(MID_ID, Modality.PET_CT, "AZ", RegistrationStatus.LINKED);
    device.diagnosis = MidId.diagnose("x");
    String text = json.jsonb.toJson(device);
    assertThat(text)
        .contains(
            "\"midId\":\"MID-9912-3456-11\"",
            "\"modality\":\"petCt\"",
            "\"former\":\"" + MidId.ofSerial(1) + "\"",
            "\"others\":[\"" + MidId.ofSerial(2) + "\"]",
            "\"modalities\":[\"spectCt\"]",
            "\"status\":\"linked\"",
            "\"registration\":{\"midId\":",
            "\"diagnosis\":{\"input\":\"x\",\"fault\":\"prefix\"");
    assertThat(json.jsonb.fromJson(text, Device.class))
        .usingRecursiveComparison()
        .isEqualTo(device);
  }

  @ParameterizedTest
  @EnumSource
  void nullIsNull(Implementation json) {
    Device read =
        json.jsonb.fromJson("{\"midId\":null,\"modality\":null,\"diagnosis\":null}", Device.class);
    assertThat(read).usingRecursiveComparison().isEqualTo(new Device());
  }

  @ParameterizedTest
  @EnumSource
  void rejectsWhatIsNoIdentifierOrWireCode(Implementation json) {
    for (String wrong :
        List.of(
            "{\"midId\":\"MID-9912-3456-12\"}",
            "{\"midId\":\"mid 9912 3456 11\"}",
            "{\"midId\":9912345611}",
            "{\"midId\":{\"text\":\"MID-9912-3456-11\"}}",
            "{\"modality\":\"PET_CT\"}",
            "{\"modality\":\"\"}",
            "{\"diagnosis\":{\"input\":1}}")) {
      assertThatExceptionOfType(RuntimeException.class)
          .as(wrong)
          .isThrownBy(() -> json.jsonb.fromJson(wrong, Device.class));
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesAFindingWithWireCodes(Implementation json) {
    assertThat(json.jsonb.toJson(JsonForm.finding(17L)))
        .contains(
            "\"key\":17", "\"field\":\"deviceNumber\"", "\"code\":\"missing\"", "\"messages\":{");
    assertThatExceptionOfType(JsonbException.class)
        .isThrownBy(() -> json.jsonb.fromJson("{\"key\":17}", Finding.class));
  }

  /** A record with an enum. */
  public record Room(MidId midId, Modality modality) {}

  /** A map with enums as values. */
  public static class Rooms {
    public Map<String, Modality> byName;
  }

  /** Johnzon uses neither adapter nor deserializer for an enum of a record or map. */
  @ParameterizedTest
  @EnumSource
  void readsEnumsOfRecordsAndMapsWithYassonOnly(Implementation json) {
    Map<String, Class<?>> texts =
        Map.of(
            "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"petCt\"}",
            Room.class,
            "{\"byName\":{\"K12\":\"petCt\"}}",
            Rooms.class);
    texts.forEach(
        (text, type) -> {
          if (json == Implementation.YASSON) {
            assertThat(json.jsonb.toJson(json.jsonb.fromJson(text, type))).isEqualTo(text);
          } else {
            assertThatExceptionOfType(JsonbException.class)
                .as(text)
                .isThrownBy(() -> json.jsonb.fromJson(text, type))
                .withMessageContaining("No enum constant");
          }
        });
    assertThat(json.jsonb.toJson(new Room(MID_ID, Modality.PET_CT)))
        .isEqualTo("{\"midId\":\"MID-9912-3456-11\",\"modality\":\"petCt\"}");
  }

  /** Maps with our types as keys. */
  public static class Keys {
    public Map<MidId, String> rooms;
    public Map<Modality, String> heads;
  }

  /**
   * Verifies the keys of each implementation, since JSON-B does not define how keys are written.
   */
  @ParameterizedTest
  @EnumSource
  void writesKeysOfMapsInItsOwnWay(Implementation json) {
    Keys rooms = new Keys();
    rooms.rooms = Map.of(MID_ID, "K12");
    String text = json.jsonb.toJson(rooms);
    assertThat(text)
        .isEqualTo(
            json == Implementation.YASSON
                ? "{\"rooms\":[{\"key\":\"MID-9912-3456-11\",\"value\":\"K12\"}]}"
                : "{\"rooms\":{\"MID-9912-3456-11\":\"K12\"}}");
    assertThat(json.jsonb.fromJson(text, Keys.class).rooms).isEqualTo(rooms.rooms);
    Keys heads = new Keys();
    heads.heads = Map.of(Modality.PET_CT, "A");
    if (json == Implementation.YASSON) {
      assertThatExceptionOfType(JsonbException.class).isThrownBy(() -> json.jsonb.toJson(heads));
    } else {
      assertThat(json.jsonb.toJson(heads)).isEqualTo("{\"heads\":{\"PET_CT\":\"A\"}}");
    }
  }

  /** Verifies that the line is needed: without it, an identifier is written as another value. */
  @ParameterizedTest
  @EnumSource
  void needsTheForms(Implementation json) {
    Jsonb plain = json.create(new JsonbConfig());
    assertThat(plain.toJson(new Room(MID_ID, Modality.PET_CT)))
        .doesNotContain("MID-9912-3456-11")
        .contains("PET_CT");
  }
}
