package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (int length : lengths) {
      given.add(length);
    }
    this.groups = given;
    return this;
  }

  /** The system of the check digits, which are the last characters. */
  public MidIdFormatBuilder checkDigits(CheckDigits checkDigits) {
    this.checkDigits = Optional.of(checkDigits);
    return this;
  }

  /** Serial numbers that are never issued; may be called repeatedly. */
  public MidIdFormatBuilder reserved(SerialRange range) {
    reserved.add(range);
    return this;
  }

  /** Serial numbers for tests and examples; none if not given. */
  public MidIdFormatBuilder testRange(SerialRange range) {
    this.testRange = Optional.of(range);
    return this;
  }

  /** A canonical identifier. */
  public MidIdFormatBuilder example(String example) {
    this.example = example;
    return this;
  }

  /**
   * The format.
   *
   * @throws IllegalArgumentException if the data do not fit together; the message says what. The
   *     example is checked when the format is installed.
   */
  public MidIdFormat build() {
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
