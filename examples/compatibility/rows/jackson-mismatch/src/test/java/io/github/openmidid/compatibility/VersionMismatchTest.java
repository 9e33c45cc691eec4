package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Verifies the failure of a client whose annotations of Jackson are too old. */
class VersionMismatchTest {
  @Test
  void failsInBuildWithOneSentence() {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(URI.create("https://register.example/"))
            .accessToken(() -> new char[] {'x'});
    assertEquals(
        "jackson-databind 3.0.4 does not work with jackson-annotations 2.19.1: use the versions of"
            + " one jackson-bom",
        assertThrows(IllegalStateException.class, builder::build).getMessage());
  }
}
