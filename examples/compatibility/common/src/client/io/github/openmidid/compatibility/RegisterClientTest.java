package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verifies the client against a register, without a framework. */
class RegisterClientTest {
  private static final MidId REGISTERED = MidId.of("MID-9956-7396-98");
  private static final MidId UNKNOWN = MidId.of("MID-9912-3456-11");

  private final MidIdClient client =
      MidIdClient.builder()
          .baseUrl(URI.create(System.getProperty("register.url")))
          .accessToken(() -> System.getProperty("register.token").toCharArray())
          .allowHttpToLoopback()
          .build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void finds() {
    Registration found = client.find(REGISTERED).orElseThrow();
    assertEquals(Optional.of(Modality.SPECT_CT), found.modality());
    assertTrue(found.isLinked());
    assertEquals(Optional.empty(), client.find(UNKNOWN));
  }

  @Test
  void findsMany() {
    assertEquals(Set.of(REGISTERED), client.findAll(List.of(REGISTERED, UNKNOWN)).keySet());
  }

  @Test
  void requests() {
    Registration granted = client.midIds().request(MidIdRequest.of(Modality.PET_CT));
    assertEquals(Optional.of(Modality.PET_CT), granted.modality());
    assertEquals(RegistrationStatus.AVAILABLE, granted.status());
  }
}
