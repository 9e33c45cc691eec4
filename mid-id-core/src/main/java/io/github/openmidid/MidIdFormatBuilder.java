package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes a {@link MidIdFormat}, part by part. Not thread-safe. */
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

  /** The optional parts for which null was given, which is not the same as not giving them. */
  private final List<String> nulls = new ArrayList<>();

  MidIdFormatBuilder(String name) {
    this.name = name;
  }

  /** Who stands behind it; {@link Status#PROVISIONAL} if not given. */
  public MidIdFormatBuilder status(Status status) {
    this.status = status;
    return this;
  }

  /** Where it is defined, in words or as an address. */
  public MidIdFormatBuilder source(String source) {
    this.source = source;
    return this;
  }

  /** The day of that definition. */
  public MidIdFormatBuilder date(LocalDate date) {
    this.date = date;
    return this;
  }

  /** The capital letters before the first group; none if not given. */
  public MidIdFormatBuilder prefix(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** The characters of the serial number in the order of their values. */
  public MidIdFormatBuilder alphabet(String alphabet) {
    this.alphabet = alphabet;
    return this;
  }

  /** How many characters each group has, check digits included. */
  public MidIdFormatBuilder groups(int... lengths) {
    List<Integer> given = new ArrayList<>();
    for (int length : isGiven(lengths, "groups") ? lengths : new int[0]) {
      given.add(length);
    }
    this.groups = given;
    return this;
  }

  /** The system of the check digits, which are the last characters. */
  public MidIdFormatBuilder checkDigits(CheckDigits checkDigits) {
    this.checkDigits =
        isGiven(checkDigits, "check digits") ? Optional.of(checkDigits) : Optional.empty();
    return this;
  }

  /** Serial numbers that are never issued; may be called repeatedly. */
  public MidIdFormatBuilder reserved(SerialRange range) {
    reserved.add(range);
    return this;
  }

  /** Serial numbers for tests and examples; none if not given. */
  public MidIdFormatBuilder testRange(SerialRange range) {
    this.testRange = isGiven(range, "test range") ? Optional.of(range) : Optional.empty();
    return this;
  }

  /** A canonical identifier, of the test range where there is one. */
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
   * The format.
   *
   * @throws IllegalArgumentException if a part is null, or the parts do not fit together: a group
   *     or a range that does not fit, a test range that is reserved, an example that is not of the
   *     format; the message names the format and the part
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
