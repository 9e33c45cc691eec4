package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.persistence.MidIdConverter;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Tests mappers that create an object by reflection and set its fields. No class can prevent that
 * on the class path; the tests show the effect, its detection, and the configuration against it.
 */
class ReflectiveMappersTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  record Device(MidId midId) {}

  private static void assertNoticed(MidId forged) {
    assertThat(MidId.isCanonical(forged.toString())).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Registration.of(forged, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED))
        .withMessage("midId is not well formed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MidIdConverter().convertToDatabaseColumn(forged));
  }

  @Nested
  class GsonMapper {
    @Test
    void fillsTheFieldAndIsNoticed() {
      for (String text : List.of("{\"text\":\"x\"}", "{\"text\":\"mid 9912 3456 11\"}", "{}")) {
        assertNoticed(new Gson().fromJson(text, MidId.class));
      }
    }

    @Test
    void readsAndWritesTheCanonicalTextWithTheAdapter() {
      // mid-id: gson
      Gson gson =
          new GsonBuilder()
              .registerTypeAdapter(MidId.class, new MidIdTypeAdapter().nullSafe())
              .enableComplexMapKeySerialization()
              .create();
      // end
      String json = "{\"midId\":\"MID-9912-3456-11\"}";
      assertThat(gson.toJson(new Device(MID_ID))).isEqualTo(json);
      assertThat(gson.fromJson(json, Device.class)).isEqualTo(new Device(MID_ID));
      assertThat(gson.fromJson("{\"midId\":null}", Device.class)).isEqualTo(new Device(null));
      assertThat(gson.toJson(Map.of(MID_ID, 1))).contains("MID-9912-3456-11");
      for (String wrong : List.of("\"MID-9912-3456-12\"", "\"mid 9912 3456 11\"", "\"\"")) {
        assertThatExceptionOfType(JsonParseException.class)
            .isThrownBy(() -> gson.fromJson("{\"midId\":" + wrong + "}", Device.class))
            .withMessageNotContaining("3456");
      }
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> gson.fromJson("{\"midId\":{\"text\":\"x\"}}", Device.class));
    }
  }

  @Nested
  class KryoMapper {
    private Kryo kryo() {
      Kryo kryo = new Kryo();
      kryo.setInstantiatorStrategy(new StdInstantiatorStrategy());
      return kryo;
    }

    private byte[] tampered(Kryo kryo) {
      Output out = new Output(256, -1);
      kryo.writeObject(out, MID_ID);
      byte[] bytes = out.toBytes();
      // Kryo marks the end of an ASCII text in its last character, so the one before it is changed.
      int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("MID-9912-3456-");
      bytes[at + 4] = '8';
      return bytes;
    }

    @Test
    void fillsTheFieldAndIsNoticed() {
      Kryo kryo = kryo();
      kryo.register(MidId.class);
      MidId forged = kryo.readObject(new Input(tampered(kryo)), MidId.class);
      assertThat(forged.toString()).startsWith("MID-8912");
      assertNoticed(forged);
    }

    @Test
    void rejectsAManipulatedJavaSerialization() {
      Kryo kryo = kryo();
      // mid-id: kryo
      kryo.register(MidId.class, new JavaSerializer());
      // end
      Output out = new Output(256, -1);
      kryo.writeObject(out, MID_ID);
      assertThat(kryo.readObject(new Input(out.toBytes()), MidId.class)).isEqualTo(MID_ID);
      assertThatExceptionOfType(KryoException.class)
          .isThrownBy(() -> kryo.readObject(new Input(tampered(kryo)), MidId.class));
    }
  }
}
