package io.github.openmidid.fanc.former;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonRecord;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.internal.WireCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The decision about one row that has a former FANC number in place of a MID-ID: replace it, or
 * leave it as it is.
 *
 * <pre>{@code
 * for (NumberReplacement<Long> replacement : formerNumbers.replacements(rows, register)) {
 *   if (replacement.isProven()) {
 *     update(replacement.key(), replacement.midId().orElseThrow());
 *   }
 * }
 * }</pre>
 *
 * @param key the key of the row, not null
 * @param field the field of the row that has the former number, not null
 * @param formerNumber the exact text of that field, not null
 * @param outcome whether it is to be replaced, or why not; not null
 * @param midId the identifier of the device that has this former number; empty if there is none, or
 *     more than one. Only with the outcome {@link Outcome#PROVEN} may it replace the number
 * @param evidence the fields that were compared with the device, the former number first; empty if
 *     there is no such device, or more than one
 * @param messages the decision and its reason in one or two sentences, by language code: {@code
 *     nl}, {@code fr}, {@code de} and {@code en}
 * @param <K> the type of the key
 */
@JsonRecord
public record NumberReplacement<K>(
    K key,
    TransferField field,
    String formerNumber,
    Outcome outcome,
    Optional<MidId> midId,
    List<Evidence> evidence,
    Map<String, String> messages) {

  /**
   * Creates a decision and copies evidence and messages.
   *
   * @throws IllegalArgumentException if there is no message in one of the four languages, or no
   *     identifier to replace the number with
   */
  public NumberReplacement {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(formerNumber, "formerNumber");
    Objects.requireNonNull(outcome, "outcome");
    if (outcome == Outcome.PROVEN && midId.isEmpty()) {
      throw new IllegalArgumentException("no identifier to replace the number with");
    }
    evidence = List.copyOf(evidence);
    messages = TextsByLanguage.copyOf(messages);
  }

  /** The decisions. Every one but {@link #PROVEN} leaves the row as it is. */
  public enum Outcome {
    /** One registered and linked device has the former number, and nothing in the row differs. */
    PROVEN("proven"),
    /**
     * No available device has the former number. A register shows each caller only a part of its
     * devices, so this does not prove that there is none.
     */
    UNKNOWN("unknown"),
    /** The kind of device in the row never has a MID-ID, and no available device has the number. */
    KIND_WITHOUT_MID_ID("kindWithoutMidId"),
    /** Several devices have the former number. */
    AMBIGUOUS("ambiguous"),
    /** Another field of the row differs from the device that has the former number. */
    CONTRADICTED("contradicted"),
    /** Another row is about the same device. */
    REPEATED("repeated"),
    /** The identifier is not yet linked to a device in the cadastre. */
    NOT_LINKED("notLinked"),
    /** The register does not know the identifier, or cannot tell. */
    UNCONFIRMED("unconfirmed");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code notLinked}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the outcome with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Outcome fromString(String code) {
      return WireCode.parse(Outcome.class, Outcome::code, code);
    }
  }

  /**
   * A field that both the row and the registered device have.
   *
   * <pre>{@code
   * evidence.agrees(); // true for "SN 00550020" and "550020" as serial numbers
   * }</pre>
   *
   * @param field the field, not null
   * @param agrees whether the two values can be those of one device
   * @param inRow the exact text in the row, not null
   * @param inRegister the exact text in the register, not null
   */
  @JsonRecord
  public record Evidence(TransferField field, boolean agrees, String inRow, String inRegister) {
    /** Validates that nothing is null. */
    public Evidence {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(inRow, "inRow");
      Objects.requireNonNull(inRegister, "inRegister");
    }
  }

  /** Returns whether the identifier replaces the former number. */
  @JsonProperty
  public boolean isProven() {
    return outcome == Outcome.PROVEN;
  }

  /**
   * Returns the decision and its reason in one language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return Objects.requireNonNull(messages.get(TextBundle.language(locale)));
  }

  /** Returns key and outcome: {@code NumberReplacement[17 proven]}. */
  @Override
  public String toString() {
    return "NumberReplacement[" + key + " " + outcome.code() + "]";
  }
}
