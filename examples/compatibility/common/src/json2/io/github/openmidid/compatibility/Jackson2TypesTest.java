package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verifies the JSON of core's types with the version of Jackson 2 under test. */
class Jackson2TypesTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void writesAndReadsValuesAndKeys() throws Exception {
    Map<MidId, Modality> modalities = Map.of(MID_ID, Modality.PET_CT);
    String json = mapper.writeValueAsString(modalities);
    assertEquals("{\"MID-9912-3456-11\":\"petCt\"}", json);
    assertEquals(modalities, mapper.readValue(json, new TypeReference<Map<MidId, Modality>>() {}));
    assertEquals(
        Map.of(Modality.CT, MID_ID),
        mapper.readValue(
            "{\"ct\":\"MID-9912-3456-11\"}", new TypeReference<Map<Modality, MidId>>() {}));
  }

  @Test
  void rejectsTextThatIsNotCanonical() {
    assertThrows(Exception.class, () -> mapper.readValue("\"mid9912345611\"", MidId.class));
    assertThrows(Exception.class, () -> mapper.readValue("\"PET_CT\"", Modality.class));
  }

  @Test
  void readsTheResultsThatItWrites() throws Exception {
    Registration registration =
        Registration.of(MID_ID, Modality.MRI, "AZ Voorbeeld", RegistrationStatus.LINKED);
    assertEquals(registration, copy(registration, Registration.class));
    Diagnosis diagnosis = MidId.diagnose("MID-9912-3465-11");
    Diagnosis copy = copy(diagnosis, Diagnosis.class);
    assertEquals(diagnosis.fault(), copy.fault());
    assertEquals(Optional.of(MID_ID), copy.suggestions().get(0).candidate());
  }

  private <T> T copy(T value, Class<T> type) throws Exception {
    return mapper.readValue(mapper.writeValueAsString(value), type);
  }
}
