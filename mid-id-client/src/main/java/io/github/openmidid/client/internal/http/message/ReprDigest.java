package io.github.openmidid.client.internal.http.message;

import io.github.openmidid.client.RegisterProtocolException;
import java.net.http.HttpHeaders;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies the optional {@code Repr-Digest: sha-256=:…:} header of responses (RFC 9530). Algorithms
 * other than SHA-256 are ignored.
 */
public final class ReprDigest {
  private static final String NAME = "repr-digest";
  private static final int BYTES = 32;

  /** A byte sequence with optional parameters. */
  private static final Pattern SHA_256 =
      Pattern.compile("sha-256=:([A-Za-z0-9+/]*={0,2}):[ ]*(?:;.*)?");

  /** A member of a dictionary (RFC 8941, 3.2), which may contain commas in quoted strings. */
  private static final Pattern MEMBER =
      Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.?)*+\"?)++", Pattern.DOTALL);

  private ReprDigest() {}

  /**
   * Compares the digest in the headers of a response, if present, with that of the received body.
   *
   * @throws RegisterProtocolException if they differ or the header is malformed
   */
  public static void check(HttpHeaders headers, Supplier<byte[]> received) {
    List<String> lines = headers.allValues(NAME);
    if (lines.isEmpty()) {
      return;
    }
    List<byte[]> announced =
        MEMBER
            .matcher(String.join(",", lines))
            .results()
            .map(member -> member.group().strip())
            .filter(ReprDigest::isSha256)
            .map(ReprDigest::bytes)
            .toList();
    if (announced.isEmpty()) {
      return;
    }
    byte[] actual = received.get();
    if (!announced.stream().allMatch(digest -> MessageDigest.isEqual(digest, actual))) {
      throw new RegisterProtocolException(
          "the body of the response does not match its Repr-Digest: it was modified in transit",
          null,
          null);
    }
  }

  private static boolean isSha256(String member) {
    return member.split("[=;]", 2)[0].strip().toLowerCase(Locale.ROOT).equals("sha-256");
  }

  private static byte[] bytes(String member) {
    Matcher sha256 = SHA_256.matcher(member);
    try {
      byte[] digest = sha256.matches() ? Base64.getDecoder().decode(sha256.group(1)) : new byte[0];
      if (digest.length == BYTES) {
        return digest;
      }
    } catch (IllegalArgumentException e) {
      // not base64
    }
    throw new RegisterProtocolException(
        "the Repr-Digest of the response is not a SHA-256 of the form sha-256=:…:", null, null);
  }
}
