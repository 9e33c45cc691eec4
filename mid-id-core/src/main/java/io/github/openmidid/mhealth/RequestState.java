package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The state of a request to RIZIV/INAMI for the reimbursement of an app, in the procedure of 1
 * October 2023.
 *
 * <pre>{@code
 * RequestState.SUBMITTED.maxDays(); // 30, until the decision on admissibility
 * RequestState.SUBMITTED.next().contains(RequestState.ADMISSIBLE); // true
 * }</pre>
 *
 * <p>Source: RIZIV/INAMI, "Mobiele medische toepassingen: uw aanvraag indienen". An admissible
 * request is what level M2 means from 2024 on.
 */
public enum RequestState {
  /** Submitted; admissibility is decided within 30 days. */
  SUBMITTED("submitted"),
  /** Admissible: the level M2. */
  ADMISSIBLE("admissible"),
  /** Not admissible. */
  NOT_ADMISSIBLE("notAdmissible"),
  /** Under evaluation, for at most 180 days, provisionally 270. */
  UNDER_EVALUATION("underEvaluation"),
  /** The applicant has 30 days to answer, which are part of the evaluation. */
  AWAITING_ANSWER("awaitingAnswer"),
  /** Approved with temporary financing: M3 light. */
  TEMPORARY("temporary"),
  /** Approved with definitive financing: M3 plus. */
  DEFINITIVE("definitive"),
  /** Refused. */
  NEGATIVE("negative"),
  /** Withdrawn by the applicant. */
  WITHDRAWN("withdrawn");

  private final String code;

  RequestState(String code) {
    this.code = code;
  }

  /** Returns the state with exactly this wire code, or empty if this release does not know it. */
  public static Optional<RequestState> ofCode(String code) {
    return WireCode.find(RequestState.class, RequestState::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code underEvaluation}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the state with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static RequestState fromString(String code) {
    return WireCode.parse(RequestState.class, RequestState::code, code);
  }

  /** Returns the states that may follow; none after the end of a request. */
  public Set<RequestState> next() {
    Set<RequestState> next =
        switch (this) {
          case SUBMITTED -> EnumSet.of(ADMISSIBLE, NOT_ADMISSIBLE, WITHDRAWN);
          case ADMISSIBLE -> EnumSet.of(UNDER_EVALUATION, WITHDRAWN);
          case UNDER_EVALUATION ->
              EnumSet.of(AWAITING_ANSWER, TEMPORARY, DEFINITIVE, NEGATIVE, WITHDRAWN);
          case AWAITING_ANSWER -> EnumSet.of(UNDER_EVALUATION, NEGATIVE, WITHDRAWN);
          case TEMPORARY -> EnumSet.of(DEFINITIVE, NEGATIVE);
          case NOT_ADMISSIBLE, DEFINITIVE, NEGATIVE, WITHDRAWN ->
              EnumSet.noneOf(RequestState.class);
        };
    return Collections.unmodifiableSet(next);
  }

  /** Returns the public time limit of the state in days; empty if none is public. */
  public OptionalInt maxDays() {
    return switch (this) {
      case SUBMITTED, AWAITING_ANSWER -> OptionalInt.of(30);
      case UNDER_EVALUATION -> OptionalInt.of(180);
      default -> OptionalInt.empty();
    };
  }

  /** Returns the limit in days that applies provisionally instead; empty if there is none. */
  public OptionalInt provisionalMaxDays() {
    return this == UNDER_EVALUATION ? OptionalInt.of(270) : OptionalInt.empty();
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.request." + code);
  }
}
