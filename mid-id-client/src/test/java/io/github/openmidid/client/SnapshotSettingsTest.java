package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SnapshotSettingsTest {
  @Test
  void requireAnEd25519KeyAndAPositiveAge() throws GeneralSecurityException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SnapshotSettings(List.of(), "test", Optional.empty()));
    for (String algorithm : List.of("Ed448", "RSA", "X25519")) {
      PublicKey key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic();
      assertThatIllegalArgumentException().isThrownBy(() -> SnapshotSettings.trusting(key));
    }
    for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SnapshotInFile.SETTINGS.withMaximumAge(none));
    }
  }

  @Test
  void readAKeyFromAPemFile() {
    String base64 = Base64.getEncoder().encodeToString(SignedSnapshots.PUBLIC_KEY.getEncoded());
    for (String pem :
        List.of(
            base64,
            base64 + "\n",
            "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\r\n"
                + base64.substring(0, 30)
                + "\r\n"
                + base64.substring(30)
                + "\r\n-----END PUBLIC KEY-----\r\n")) {
      assertThat(SnapshotSettings.publicKey(pem)).isEqualTo(SignedSnapshots.PUBLIC_KEY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        "A",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo"
            + "=MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
      })
  void readNothingElseAsAKey(String pem) {
    assertThatIllegalArgumentException().isThrownBy(() -> SnapshotSettings.publicKey(pem));
  }
}
