package io.github.openmidid.mhealth;

import io.github.openmidid.internal.DatedValues;
import io.github.openmidid.internal.PlainTextCheck;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A care process in which apps are or may be financed, with its status over time. Immutable.
 *
 * <pre>{@code
 * CareProcess knee =
 *     CareProcess.builder("kneeRehabilitation")
 *         .name("en", "Rehabilitation after knee surgery")
 *         .status(CareProcessStatus.ACTIVE, LocalDate.of(2022, 4, 1))
 *         .status(CareProcessStatus.INACTIVE, LocalDate.of(2024, 1, 1))
 *         .build();
 * knee.statusOn(LocalDate.of(2023, 12, 31)); // Optional[ACTIVE]
 * }</pre>
 */
public final class CareProcess {
  private final String code;
  private final Map<String, String> names;
  private final DatedValues<String> statusCodes;

  private CareProcess(Builder builder) {
    code = builder.code;
    names = new LinkedHashMap<>(builder.names);
    statusCodes = builder.statusCodes.build();
  }

  /**
   * Returns a builder of a care process without names and status.
   *
   * @throws IllegalArgumentException if the code is no plain text
   */
  public static Builder builder(String code) {
    return new Builder(PlainTextCheck.require("code", code));
  }

  /** Returns the code of the process. */
  public String code() {
    return code;
  }

  /**
   * Returns the name in a language; in English, Dutch or French if there is none in that language,
   * and the code if there is no name at all.
   */
  public String name(Locale locale) {
    for (String language : new String[] {locale.getLanguage(), "en", "nl", "fr"}) {
      String name = names.get(language);
      if (name != null) {
        return name;
      }
    }
    return code;
  }

  /** Returns the names by the code of their language, such as {@code nl}; unmodifiable. */
  public Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /**
   * Returns the codes of all statuses by their first day, in the order of the days; unmodifiable.
   */
  public SortedMap<LocalDate, String> statusCodes() {
    SortedMap<LocalDate, String> codes = new TreeMap<>();
    statusCodes.all().forEach((since, code) -> codes.put(since, code.orElseThrow()));
    return Collections.unmodifiableSortedMap(codes);
  }

  /** Returns the code of the status on a day; empty if none is known for it. */
  public Optional<String> statusCodeOn(LocalDate day) {
    return statusCodes.on(day);
  }

  /**
   * Returns the status on a day; empty if none is known for it, or this release does not know its
   * code.
   */
  public Optional<CareProcessStatus> statusOn(LocalDate day) {
    return statusCodeOn(day).flatMap(CareProcessStatus::ofCode);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CareProcess process
        && code.equals(process.code)
        && names.equals(process.names)
        && statusCodes.equals(process.statusCodes);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code: {@code CareProcess[heartFailure]}. */
  @Override
  public String toString() {
    return "CareProcess[" + code + "]";
  }

  /**
   * A builder of a care process. Not thread-safe.
   *
   * <pre>{@code
   * CareProcess.builder("holter").status(CareProcessStatus.ACTIVE, LocalDate.of(2026, 1, 1)).build();
   * }</pre>
   */
  public static final class Builder {
    private final String code;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final DatedValues.Builder<String> statusCodes = new DatedValues.Builder<>();

    private Builder(String code) {
      this.code = code;
    }

    /**
     * Sets the name in a language.
     *
     * @param language the code of the language: {@code nl}
     * @throws IllegalArgumentException if the name is no plain text
     */
    public Builder name(String language, String name) {
      names.put(Objects.requireNonNull(language, "language"), PlainTextCheck.require("name", name));
      return this;
    }

    /** Adds a status that the process has from a day on. */
    public Builder status(CareProcessStatus status, LocalDate since) {
      return statusCode(status.code(), since);
    }

    /**
     * Adds a status by its code, which this release need not know.
     *
     * @throws IllegalArgumentException if the code is no plain text
     */
    public Builder statusCode(String statusCode, LocalDate since) {
      statusCodes.put(
          Objects.requireNonNull(since, "since"), PlainTextCheck.require("statusCode", statusCode));
      return this;
    }

    /** Builds the care process. */
    public CareProcess build() {
      return new CareProcess(this);
    }
  }
}
