package io.github.openmidid.examples.register.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether two requests say the same, without keeping what they say. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint of named texts, in whatever order they come. */
  public static String of(Map<String, String> texts) {
    MessageDigest digest = sha256();
    // With its length before it, no text can pass for the end of one and the beginning of the next.
    new TreeMap<>(texts)
        .forEach(
            (name, text) ->
                digest.update(
                    (name.length() + ":" + name + text.length() + ":" + text)
                        .getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
