package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Verifies that the metadata for native-image is complete. docs/native-image.md has the command
 * that writes it. Native-image itself is not run.
 */
class NativeImageTest {
  @ParameterizedTest
  @EnumSource
  void theMetadataIsComplete(PublishedModule module) throws IOException {
    String expected = new ReachabilityMetadata(module).json();
    Path file = ReachabilityMetadata.file(module);
    if (Boolean.getBoolean("native.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(stored(module))
        .as("the metadata of %s, which docs/native-image.md tells how to update", module.artifact())
        .isEqualTo(expected);
  }

  /** The search itself: one type of each kind is known to be needed. */
  @Test
  void eachKindIsFound() throws IOException {
    assertThat(stored(PublishedModule.CORE))
        .contains("\"io.github.openmidid.MidId\"")
        .contains("{\"type\": \"io.github.openmidid.MidId\", \"serializable\": true}")
        .contains("\"io.github.openmidid.register.Registration\"")
        .contains("\"io.github.openmidid.persistence.MidIdConverter\"")
        .contains("\"io.github.openmidid.persistence.MidIdTypeContributor\"")
        .contains("{\"bundle\": \"io.github.openmidid.internal.texts\"}")
        .contains("{\"glob\": \"META-INF/services/org.hibernate.boot.model.TypeContributor\"}");
    assertThat(stored(PublishedModule.CLIENT))
        .contains("{\"proxy\": [\"io.github.openmidid.client.internal.contract.RegisterApi\"]}")
        .contains("\"io.github.openmidid.client.cadastre.Delivery\"")
        .contains("\"io.github.openmidid.client.internal.contract.ContractModule$DeliveryMixIn\"")
        .contains("\"io.github.openmidid.client.internal.contract.ContractModule$LanguageKey\"")
        .contains("\"io.github.openmidid.client.internal.contract.DelegationWire$Mapper\"")
        .contains("\"io.github.openmidid.client.internal.contract.DeviceWire$Mapper\"")
        .contains("\"io.github.openmidid.client.internal.contract.DeviceWire\"")
        .contains("\"io.github.openmidid.client.internal.contract.RegistrationWire\"")
        .contains("\"io.github.openmidid.client.internal.auth.TokenResponse\"")
        .contains("\"io.github.openmidid.client.internal.call.ProblemDocument$Issue\"")
        .contains("\"io.github.openmidid.client.internal.snapshot.SnapshotHeader$HeaderLine\"")
        .contains("\"com.github.benmanes.caffeine.cache.")
        .contains("{\"glob\": \"openapi/mid-id-register-v1.yaml\"}");
    assertThat(stored(PublishedModule.VALIDATION))
        .contains("\"io.github.openmidid.validation.ValidMidId\"")
        .contains("\"io.github.openmidid.validation.internal.MidIdTextValidator\"")
        .contains("{\"bundle\": \"ContributorValidationMessages\"}");
  }

  private static String stored(PublishedModule module) throws IOException {
    return Files.readString(ReachabilityMetadata.file(module)).replace("\r\n", "\n");
  }
}
