package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a {@link MidIdFormat}. Every setter returns this builder. Not thread-safe.
 *
 * <pre>{@code
 * MidIdFormat format =
 *     MidIdFormat.builder("example-1")
 *         .status(MidIdFormat.Status.OFFICIAL)
 *         .source("where it was published").date(LocalDate.of(2030, 1, 1))
 *         .prefix("BE").alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").groups(4, 4)
 *         .checkDigits(Iso7064.MOD_1271_36)
 *         .example("BE-0000-1XMQ")
 *         .build();
 * }</pre>
 */
public final class MidIdFormatBuilder {
  private final String name;
  private Status status = Status.PROVISIONAL;
  private String source = "";
  private LocalDate date = LocalDate.EPOCH;
  private String prefix = "";
  private String alphabet = "";
  private List<Integer> groups = List.of();
  private Optional<CheckDigits> checkDigits = Optional.empty();
  private final List<SerialRange> reserved = new ArrayList<>();
  private Optional<SerialRange> testRange = Optional.empty();
  private String example = "";

  /** The optional parts that were set to null; {@link #build()} rejects them. */
  private final List<String> nulls = new ArrayList<>();

  MidIdFormatBuilder(String name) {
    this.name = name;
  }

  /** Sets the authority of the format; default {@link Status#PROVISIONAL}. */
  public MidIdFormatBuilder status(Status status) {
    this.status = status;
    return this;
  }

  /** Sets the title or address of the document that defines the format. */
  public MidIdFormatBuilder source(String source) {
    this.source = source;
    return this;
  }

  /** Sets the date of that document. */
  public MidIdFormatBuilder date(LocalDate date) {
    this.date = date;
    return this;
  }

  /** Sets the capital letters before the first group; default empty. */
  public MidIdFormatBuilder prefix(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** Sets the characters of the serial number in the order of their values. */
  public MidIdFormatBuilder alphabet(String alphabet) {
    this.alphabet = alphabet;
    return this;
  }

  /** Sets the number of characters of each group, including check digits. */
  public MidIdFormatBuilder groups(int... lengths) {
    List<Integer> given = new ArrayList<>();
    for (int length : isGiven(lengths, "groups") ? lengths : new int[0]) {
      given.add(length);
    }
    this.groups = given;
    return this;
  }

  /** Sets the check digit system. The check digits are the last characters. */
  public MidIdFormatBuilder checkDigits(CheckDigits checkDigits) {
    this.checkDigits =
        isGiven(checkDigits, "check digits") ? Optional.of(checkDigits) : Optional.empty();
    return this;
  }

  /** Adds a range of serial numbers that are never issued. */
  public MidIdFormatBuilder reserved(SerialRange range) {
    reserved.add(range);
    return this;
  }

  /** Sets the range of serial numbers for tests and examples; default none. */
  public MidIdFormatBuilder testRange(SerialRange range) {
    this.testRange = isGiven(range, "test range") ? Optional.of(range) : Optional.empty();
    return this;
  }

  /** Sets a canonical identifier as an example. It is in the test range if the format has one. */
  public MidIdFormatBuilder example(String example) {
    this.example = example;
    return this;
  }

  private boolean isGiven(@Nullable Object part, String what) {
    if (part == null) {
      nulls.add(what);
    }
    return part != null;
  }

  /**
   * Builds the format.
   *
   * @throws IllegalArgumentException if a part is null or the parts are inconsistent, for example
   *     if a group or a range does not fit, if the test range is reserved, or if the example does
   *     not match the format; the message names the format and the part
   */
  public MidIdFormat build() {
    if (!nulls.isEmpty()) {
      throw FormatCheck.failure(name, "has no " + nulls.get(0));
    }
    return new MidIdFormat(
        name,
        status,
        source,
        date,
        prefix,
        alphabet,
        groups,
        checkDigits,
        reserved,
        testRange,
        example);
  }
}
