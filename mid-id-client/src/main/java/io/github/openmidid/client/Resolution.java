package io.github.openmidid.client;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many identifiers that were looked up; immutable. "Not answered" is never
 * given as "unknown".
 */
public final class Resolution {

  /** What became of it. */
  public enum Outcome {
    /** The register knows it: {@link Resolution#registration()}. */
    KNOWN,
    /**
     * The register has said of this identifier that it does not know it, or does not show it to
     * this access token.
     */
    UNKNOWN,
    /**
     * It was not asked, because it is not well formed ({@link Resolution#diagnosis()}), or the
     * register refuses the question ({@link Resolution#failure()}): it says 400 to 499, other than
     * 408 and 429. Asked again, it is refused again.
     */
    REFUSED,
    /** There is no answer, for the reason in {@link Resolution#failure()}; ask again later. */
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
   * An answer of the register. Made by the client; public for tests of applications.
   *
   * @param input the text that was given
   * @param midId the identifier that it is
   * @param registration what the register holds; empty if it does not know it
   * @param asOf the moment for which that holds
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
   * Not asked, because it is not well formed.
   *
   * @param diagnosis what is wrong with the text
   * @throws IllegalArgumentException if nothing is wrong with it
   */
  public static Resolution malformed(Diagnosis diagnosis) {
    if (diagnosis.isValid()) {
      throw new IllegalArgumentException("the text is well formed");
    }
    return new Resolution(
        Outcome.REFUSED, diagnosis.input(), null, null, diagnosis, null, null, false);
  }

  /**
   * Refused by the register.
   *
   * @param input the text that was given
   * @param midId the identifier that it is
   * @param failure what the register says
   */
  public static Resolution refused(String input, MidId midId, RegisterResponseException failure) {
    return failed(Outcome.REFUSED, input, midId, failure);
  }

  /**
   * Not answered.
   *
   * @param input the text that was given
   * @param midId the identifier that it is
   * @param failure why not
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

  /** The same answer, marked as one that is older than it should be. */
  public Resolution asStale() {
    return new Resolution(outcome, input, midId, registration, diagnosis, failure, asOf, true);
  }

  /** What became of it. */
  public Outcome outcome() {
    return outcome;
  }

  /** The text as given; that of the identifier if an identifier was given. */
  public String input() {
    return input;
  }

  /** The identifier; empty only if the text is not well formed. */
  public Optional<MidId> midId() {
    return Optional.ofNullable(midId);
  }

  /** What the register holds; present exactly if it is {@link Outcome#KNOWN}. */
  public Optional<Registration> registration() {
    return Optional.ofNullable(registration);
  }

  /** What is wrong with the text; present exactly if it is not well formed. */
  public Optional<Diagnosis> diagnosis() {
    return Optional.ofNullable(diagnosis);
  }

  /** Why the register refuses it or does not answer; empty otherwise. */
  public Optional<MidIdClientException> failure() {
    return Optional.ofNullable(failure);
  }

  /** The moment for which the answer holds; present exactly if there is one. */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /**
   * Whether the answer comes from the cache and is older than its time to live, because the
   * register did not answer now. Only where {@link CacheSettings#withStaleFor} allows it; {@link
   * #asOf()} tells its age.
   */
  public boolean isStale() {
    return stale;
  }

  /** The outcome and the identifier, not the text: {@code Resolution[KNOWN MID-9912-3456-11]}. */
  @Override
  public String toString() {
    String what = midId == null ? String.valueOf(diagnosis) : midId.toString();
    return "Resolution[" + outcome + " " + what + (stale ? " stale]" : "]");
  }
}
