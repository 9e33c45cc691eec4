package io.github.openmidid.examples.register.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether two requests say the same, without keeping what they say. */
public final class RequestFingerprint {
  private RequestFingerprint() {}

  /** The fingerprint of named texts, in whatever order they come. */
  public static String of(Map<String, String> texts) {
    MessageDigest digest = Sha256DigestFactory.create();
    // With its length before it, no text can pass for the end of one and the beginning of the next.
    new TreeMap<>(texts)
        .forEach(
            (name, text) ->
                digest.update(
                    (name.length() + ":" + name + text.length() + ":" + text)
                        .getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
