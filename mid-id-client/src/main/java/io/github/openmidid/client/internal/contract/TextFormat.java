package io.github.openmidid.client.internal.contract;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats of the texts in the contract. Messages name the member and never quote the text. */
public enum TextFormat {
  /** An id that a register assigns. It becomes part of a URL. */
  ID("a valid id", Pattern.compile("[A-Za-z0-9-]{1,64}").asMatchPredicate()),

  /** A position in a list. It becomes part of a URL. */
  CURSOR("a valid cursor", Pattern.compile("[A-Za-z0-9_-]{1,200}").asMatchPredicate()),

  /** A code, known to this release or not. */
  CODE("a code of 1 to 64 ASCII characters", text -> ResponseText.isVisible(text, 64)),

  /** A name: of an organization, make, model, place. */
  NAME(200),

  /** A user id, serial number or key id. */
  LABEL(100),

  /** The class of a medical device, as its source writes it. */
  CLASS(20),

  /** The code of a country. */
  COUNTRY("a code of two capital letters", Pattern.compile("[A-Z]{2}").asMatchPredicate()),

  /** A number that another organization assigns. */
  NUMBER(64),

  /** A sentence for people. */
  SENTENCE(1000),

  /** An absolute URI: a URL or a URN. */
  URI("an absolute URI", ResponseValue::isUri),

  /** A field of a device, with the rules of the field whose wire name the member has. */
  FIELD(
      (name, text) ->
          ResponseText.isPlain(text, 200)
              && DeviceField.ofCode(name).filter(field -> field.isValid(text)).isPresent(),
      "a valid value"),

  SHA_256("a SHA-256", Pattern.compile("[0-9a-f]{64}").asMatchPredicate()),

  ED25519_SIGNATURE(
      "an Ed25519 signature", Pattern.compile("[A-Za-z0-9+/]{86}==").asMatchPredicate());

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // a predicate without state
  private final BiPredicate<String, String> check;

  TextFormat(int maxLength) {
    this(
        "a text of 1 to "
            + maxLength
            + " characters with a letter or a digit and without invisible characters",
        text -> ResponseText.isPlain(text, maxLength));
  }

  TextFormat(String description, Predicate<String> check) {
    this((name, text) -> check.test(text), description);
  }

  TextFormat(BiPredicate<String, String> check, String description) {
    this.check = check;
    this.description = description;
  }

  /**
   * Returns a text of a response.
   *
   * @param name the name of the member in JSON
   * @throws MalformedResponseException if the text violates the format
   */
  public String ofResponse(String name, String text) {
    if (!check.test(name, text)) {
      throw new MalformedResponseException(name + " is not " + description, null);
    }
    return text;
  }

  /** Returns a text supplied by the caller of the client. */
  public String ofArgument(String name, String text) {
    if (!check.test(name, Objects.requireNonNull(text, name))) {
      throw new IllegalArgumentException(name + " is not " + description);
    }
    return text;
  }
}
