package io.github.openmidid.client;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the lookup of one of many identifiers. Immutable. A failed request is never
 * reported as "unknown".
 */
public final class Resolution {

  /** The kinds of outcome. */
  public enum Outcome {
    /** The register knows the identifier: {@link Resolution#registration()}. */
    KNOWN,
    /**
     * The register stated that it does not know the identifier, or does not show it to this access
     * token.
     */
    UNKNOWN,
    /**
     * The text is not well formed and was not requested ({@link Resolution#diagnosis()}), or the
     * register rejected the request ({@link Resolution#failure()}) with 400 to 499, except 408 and
     * 429. A retry has the same result.
     */
    REFUSED,
    /**
     * There was no valid response; {@link Resolution#failure()} contains the reason. Retry later.
     */
    NOT_ANSWERED
  }

  private final Outcome outcome;
  private final String input;
  private final @Nullable MidId midId;
  private final @Nullable Registration registration;
  private final @Nullable Diagnosis diagnosis;
  private final @Nullable MidIdClientException failure;
  private final @Nullable Instant asOf;
  private final boolean stale;

  private Resolution(
      Outcome outcome,
      String input,
      @Nullable MidId midId,
      @Nullable Registration registration,
      @Nullable Diagnosis diagnosis,
      @Nullable MidIdClientException failure,
      @Nullable Instant asOf,
      boolean stale) {
    this.outcome = outcome;
    this.input = input;
    this.midId = midId;
    this.registration = registration;
    this.diagnosis = diagnosis;
    this.failure = failure;
    this.asOf = asOf;
    this.stale = stale;
  }

  /**
   * Returns the outcome of a response of the register. For tests of applications; the client
   * creates its own.
   *
   * @param input the text that was looked up
   * @param midId the identifier of that text
   * @param registration the registration; empty if the register does not know the identifier
   * @param asOf the time of the response
   */
  public static Resolution answered(
      String input, MidId midId, Optional<Registration> registration, Instant asOf) {
    Outcome outcome = registration.isPresent() ? Outcome.KNOWN : Outcome.UNKNOWN;
    return new Resolution(
        outcome,
        Objects.requireNonNull(input, "input"),
        Objects.requireNonNull(midId, "midId"),
        registration.orElse(null),
        null,
        null,
        Objects.requireNonNull(asOf, "asOf"),
        false);
  }

  /**
   * Returns the outcome of a text that is not well formed and was not requested.
   *
   * @param diagnosis the diagnosis of the text
   * @throws IllegalArgumentException if the diagnosis is that of a well-formed text
   */
  public static Resolution malformed(Diagnosis diagnosis) {
    if (diagnosis.isValid()) {
      throw new IllegalArgumentException("the text is well formed");
    }
    return new Resolution(
        Outcome.REFUSED, diagnosis.input(), null, null, diagnosis, null, null, false);
  }

  /**
   * Returns the outcome of an identifier that the register rejected.
   *
   * @param input the text that was looked up
   * @param midId the identifier of that text
   * @param failure the rejection
   */
  public static Resolution refused(String input, MidId midId, RegisterResponseException failure) {
    return failed(Outcome.REFUSED, input, midId, failure);
  }

  /**
   * Returns the outcome of an identifier without a valid response.
   *
   * @param input the text that was looked up
   * @param midId the identifier of that text
   * @param failure the reason
   */
  public static Resolution notAnswered(String input, MidId midId, MidIdClientException failure) {
    return failed(Outcome.NOT_ANSWERED, input, midId, failure);
  }

  private static Resolution failed(
      Outcome outcome, String input, MidId midId, MidIdClientException failure) {
    return new Resolution(
        outcome,
        Objects.requireNonNull(input, "input"),
        Objects.requireNonNull(midId, "midId"),
        null,
        null,
        Objects.requireNonNull(failure, "failure"),
        null,
        false);
  }

  /** Returns a copy that is marked as stale. */
  public Resolution asStale() {
    return new Resolution(outcome, input, midId, registration, diagnosis, failure, asOf, true);
  }

  /** Returns the outcome. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the text that was looked up; the canonical text if an identifier was given. */
  public String input() {
    return input;
  }

  /** Returns the identifier; empty only if the text is not well formed. */
  public Optional<MidId> midId() {
    return Optional.ofNullable(midId);
  }

  /** Returns the registration; present if and only if the outcome is {@link Outcome#KNOWN}. */
  public Optional<Registration> registration() {
    return Optional.ofNullable(registration);
  }

  /** Returns the diagnosis of the text; present if and only if it is not well formed. */
  public Optional<Diagnosis> diagnosis() {
    return Optional.ofNullable(diagnosis);
  }

  /** Returns the failure of the request; empty if there was none. */
  public Optional<MidIdClientException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns the time of the response; present if and only if the outcome is {@link Outcome#KNOWN}
   * or {@link Outcome#UNKNOWN}.
   */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /**
   * Returns whether this is a cached response beyond its time to live, returned because the
   * register was unavailable. Only if {@link CacheSettings#withStaleFor} allows it; see {@link
   * #asOf()} for its date.
   */
  public boolean isStale() {
    return stale;
  }

  /**
   * Returns the outcome and the identifier, without the text: {@code Resolution[KNOWN
   * MID-9912-3456-11]}.
   */
  @Override
  public String toString() {
    String what = midId == null ? String.valueOf(diagnosis) : midId.toString();
    return "Resolution[" + outcome + " " + what + (stale ? " stale]" : "]");
  }
}
