package io.github.openmidid.examples.commandline.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.messages.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSourceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  /** Signs a content, and returns the source of the snapshot. */
  private SnapshotSource source(String content)
      throws IOException, GeneralSecurityException, CommandException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(content.getBytes(StandardCharsets.UTF_8));
    String signed =
        content
            + "{\"signatureAlgorithm\":\"ed25519\",\"keyId\":\"k-1\",\"signature\":\"%s\"}\n"
                .formatted(Base64.getEncoder().encodeToString(signature.sign()));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8));
    return SnapshotSource.of(
        Files.writeString(
            folder.resolve("register.snapshot"),
            signed + "{\"sha256\":\"%s\"}\n".formatted(HexFormat.of().formatHex(digest))),
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))));
  }

  private static String header(int version, int count) {
    return """
    {"format":"openmidid-snapshot/%d","snapshotId":"s-1","createdAt":"2026-11-29T08:00:00Z",\
    "environment":"production","formatName":"provisional","extent":"full","holder":"RIZIV/INAMI",\
    "count":%d}
    """
        .formatted(version, count);
  }

  private static MidIdClient connect(RegisterConnection connection) {
    throw new AssertionError("a snapshot needs no connection");
  }

  private void assertRejected(String content, String message) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> source(content).open(SnapshotSourceTest::connect, CLOCK))
        .satisfies(e -> assertThat(e.message(Locale.ENGLISH)).contains(message));
  }

  @Test
  void distinguishesInvalidContentFromAnUnknownVersion() {
    assertRejected(header(4, 0), "a version that this program does not know");
    assertRejected(header(3, 2), "is signed, but its content is invalid. Report this");
  }
}
