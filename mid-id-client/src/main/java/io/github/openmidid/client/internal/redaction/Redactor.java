package io.github.openmidid.client.internal.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces the secrets of a request in foreign text, since some servers and proxies echo requests.
 * Secrets are found regardless of case, in base64 and URL encoding, and as fragments of at least
 * {@value #PIECE_LENGTH} characters, since the text may be truncated.
 */
public final class Redactor {
  private static final int PIECE_LENGTH = 12;

  /**
   * The minimum length of secrets that are searched in base64; shorter ones would match by chance.
   */
  private static final int MIN_ENCODED_LENGTH = 6;

  private final List<Form> forms = new ArrayList<>();

  /**
   * One encoding of a secret.
   *
   * @param pieces all its substrings of one length, in lower case
   * @param replacement the word that replaces it
   */
  private record Form(Set<String> pieces, int length, String replacement) {
    static Form of(String secret, String replacement) {
      String lower = lowerCase(secret);
      int length = Math.min(PIECE_LENGTH, lower.length());
      Set<String> pieces = new HashSet<>();
      for (int i = 0; i + length <= lower.length(); i++) {
        pieces.add(lower.substring(i, i + length));
      }
      return new Form(pieces, length, replacement);
    }
  }

  /**
   * Creates a redactor.
   *
   * @param secrets the secrets, each with the word that replaces it
   */
  public Redactor(Map<String, String> secrets) {
    secrets.forEach(
        (secret, replacement) ->
            forms(secret).forEach(form -> forms.add(Form.of(form, replacement))));
  }

  /** Returns the text with each secret replaced by its word. */
  public String redact(String text) {
    String result = text;
    for (Form form : forms) {
      result = redact(result, form);
    }
    return result;
  }

  private static Set<String> forms(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    forms.add(secret.replace("/", "\\/")); // JSON escape
    if (secret.length() >= MIN_ENCODED_LENGTH) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      for (int before = 0; before < 3; before++) {
        forms.add(base64(bytes, before, Base64.getEncoder()));
        forms.add(base64(bytes, before, Base64.getUrlEncoder()));
      }
    }
    return forms;
  }

  /**
   * Returns the base64 characters that depend on the secret only, if {@code before} other bytes
   * precede it.
   */
  private static String base64(byte[] secret, int before, Base64.Encoder encoder) {
    byte[] all = new byte[before + secret.length];
    System.arraycopy(secret, 0, all, before, secret.length);
    String encoded = encoder.withoutPadding().encodeToString(all);
    int start = before == 0 ? 0 : before + 1;
    return encoded.substring(start, encoded.length() - (all.length % 3 == 0 ? 0 : 1));
  }

  private static String redact(String text, Form form) {
    BitSet secret = find(lowerCase(text), form);
    if (secret.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int copied = 0;
    for (int found = secret.nextSetBit(0); found >= 0; found = secret.nextSetBit(copied)) {
      redacted.append(text, copied, found).append(form.replacement());
      copied = secret.nextClearBit(found);
    }
    return redacted.append(text, copied, text.length()).toString();
  }

  private static BitSet find(String text, Form form) {
    BitSet found = new BitSet();
    for (int i = 0; i + form.length() <= text.length(); i++) {
      if (form.pieces().contains(text.substring(i, i + form.length()))) {
        found.set(i, i + form.length());
      }
    }
    return found;
  }

  /** Converts ASCII letters only, so that the position of each character is preserved. */
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }
}
