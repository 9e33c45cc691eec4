package io.github.openmidid.examples.register.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Computes a digest by which two requests are compared without storing their content. */
public final class RequestFingerprint {
  private RequestFingerprint() {}

  /** Returns the fingerprint of named texts, independent of their order. */
  public static String of(Map<String, String> texts) {
    MessageDigest digest = Sha256DigestFactory.create();
    // Each text is prefixed with its length, so that the boundary between two texts is unambiguous.
    new TreeMap<>(texts)
        .forEach(
            (name, text) ->
                digest.update(
                    (name.length() + ":" + name + text.length() + ":" + text)
                        .getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
