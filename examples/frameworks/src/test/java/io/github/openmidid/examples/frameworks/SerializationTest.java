package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests Java serialisation, as used by session stores and caches. */
class SerializationTest {

  record Device(MidId midId, Modality modality) implements Serializable {}

  private static final Device DEVICE = new Device(MidId.of("MID-9912-3456-11"), Modality.PET_CT);

  @Test
  void aRecordWithAMidIdComesBack() throws Exception {
    assertThat(read(written(DEVICE))).isEqualTo(DEVICE);
  }

  @Test
  void nullComesBack() throws Exception {
    assertThat(read(written(new Device(null, null)))).isEqualTo(new Device(null, null));
  }

  @Test
  void rejectsAManipulatedStream() throws Exception {
    String stream = new String(written(DEVICE), StandardCharsets.ISO_8859_1);
    String tampered = stream.replace("MID-9912-3456-11", "MID-9912-3456-12");
    assertThat(tampered).isNotEqualTo(stream);
    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> read(tampered.getBytes(StandardCharsets.ISO_8859_1)))
        .withMessageNotContaining("3456");
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readObject();
    }
  }
}
