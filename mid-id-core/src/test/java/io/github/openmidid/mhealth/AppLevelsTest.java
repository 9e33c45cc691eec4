package io.github.openmidid.mhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.internal.TextBundle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppLevelsTest {
  private static final LocalDate START = LocalDate.of(2025, 2, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  private static final Set<FinancingStatus> FINANCED =
      Set.of(FinancingStatus.TEMPORARY, FinancingStatus.DEFINITIVE);

  private static final CareProcess HEART =
      CareProcess.builder("heartFailure")
          .name("nl", "Hartfalen")
          .name("fr", "Insuffisance cardiaque")
          .status(CareProcessStatus.IN_PREPARATION, START.minusYears(1))
          .status(CareProcessStatus.ACTIVE, START)
          .status(CareProcessStatus.INACTIVE, DAY.plusDays(1))
          .build();
  private static final CareProcess KNEE =
      CareProcess.builder("knee").status(CareProcessStatus.ACTIVE, LocalDate.MIN).build();

  private static AppLevel level3(PyramidLevel level) {
    return AppLevel.of(level, START).in(HEART);
  }

  private static void assertFinancing(
      AppLevels levels, CareProcess process, LocalDate day, FinancingStatus status) {
    Financing financing = levels.financing(process, day);
    assertThat(financing.status()).isEqualTo(status);
    assertThat(financing.isFinanced()).isEqualTo(FINANCED.contains(status));
    for (String language : TextBundle.LANGUAGES) {
      assertThat(financing.message(Locale.forLanguageTag(language)))
          .contains(process.name(Locale.forLanguageTag(language)))
          .doesNotContain("{");
    }
  }

  @Test
  void anAppHasALevelInEachCareProcess() {
    AppLevels levels =
        AppLevels.of(AppLevel.of(PyramidLevel.M1, START), level3(PyramidLevel.M3_PLUS));
    assertThat(levels.levelOn(DAY)).contains(PyramidLevel.M1);
    assertThat(levels.levelIn(HEART, DAY)).contains(PyramidLevel.M3_PLUS);
    assertThat(levels.levelIn(KNEE, DAY)).contains(PyramidLevel.M1);
    assertThat(levels.levelIn(HEART, START.minusDays(1))).isEmpty();
    assertFinancing(levels, HEART, DAY, FinancingStatus.DEFINITIVE);
    assertFinancing(levels, KNEE, DAY, FinancingStatus.NO_LEVEL_3);
  }

  @Test
  void isFinancedFromTheFirstToTheLastDay() {
    AppLevels levels = AppLevels.of(level3(PyramidLevel.M3_LIGHT).until(DAY.minusDays(1)));
    assertFinancing(levels, HEART, START.minusDays(1), FinancingStatus.NOT_ON_DAY);
    assertFinancing(levels, HEART, START, FinancingStatus.TEMPORARY);
    assertFinancing(levels, HEART, DAY.minusDays(1), FinancingStatus.TEMPORARY);
    assertFinancing(levels, HEART, DAY, FinancingStatus.NOT_ON_DAY);
  }

  @Test
  void aProcessThatIsNotActiveIsNotFinanced() {
    AppLevels levels =
        AppLevels.of(
            AppLevel.of(PyramidLevel.M3_PLUS, START.minusYears(3)).in(HEART),
            AppLevel.of(PyramidLevel.M3_PLUS, START).in(KNEE));
    assertFinancing(levels, HEART, DAY.plusDays(1), FinancingStatus.PROCESS_INACTIVE);
    assertFinancing(levels, HEART, START.minusDays(1), FinancingStatus.PROCESS_IN_PREPARATION);
    assertFinancing(levels, HEART, START.minusYears(2), FinancingStatus.UNKNOWN_PROCESS);
    assertFinancing(levels, KNEE, START, FinancingStatus.DEFINITIVE);
  }

  @Test
  void theHighestLevelCounts() {
    AppLevels both =
        AppLevels.of(
            level3(PyramidLevel.M3_PLUS),
            level3(PyramidLevel.M3_LIGHT),
            AppLevel.of(PyramidLevel.M2, START).in(HEART));
    assertFinancing(both, HEART, DAY, FinancingStatus.DEFINITIVE);
    AppLevels m2 = AppLevels.of(AppLevel.of(PyramidLevel.M2, START).in(HEART));
    assertThat(m2.levelIn(HEART, DAY)).contains(PyramidLevel.M2);
    assertFinancing(m2, HEART, DAY, FinancingStatus.NO_LEVEL_3);
  }

  @Test
  void doesNotGuessWhatIsNotKnown() {
    Optional<String> heart = Optional.of(HEART.code());
    AppLevels future =
        AppLevels.of(new AppLevel("m4", heart, Optional.of(START), Optional.empty()));
    assertFinancing(future, HEART, DAY, FinancingStatus.UNKNOWN_LEVEL);
    assertFinancing(future, HEART, START.minusDays(1), FinancingStatus.NOT_ON_DAY);
    assertThat(future.levels().get(0).level()).isEmpty();
    AppLevels undated =
        AppLevels.of(new AppLevel("m3Plus", heart, Optional.empty(), Optional.empty()));
    assertFinancing(undated, HEART, DAY, FinancingStatus.UNKNOWN_DAY);
    assertThat(undated.levels().get(0).edition()).isEmpty();
    CareProcess closed =
        CareProcess.builder(HEART.code()).statusCode("paused", LocalDate.MIN).build();
    assertFinancing(
        AppLevels.of(level3(PyramidLevel.M3_PLUS)), closed, DAY, FinancingStatus.UNKNOWN_PROCESS);
    assertThat(closed.statusCodeOn(DAY)).contains("paused");
    for (FinancingStatus status : FinancingStatus.values()) {
      assertThat(status.isKnown()).isEqualTo(!status.code().startsWith("unknown"));
    }
  }

  @Test
  void aProcessThatIsNotActiveExcludesFinancingAtAnyLevel() {
    Optional<String> heart = Optional.of(HEART.code());
    for (AppLevel level :
        List.of(
            new AppLevel("m4", heart, Optional.empty(), Optional.empty()),
            new AppLevel("m3Plus", heart, Optional.empty(), Optional.empty()),
            new AppLevel("m3Plus", Optional.empty(), Optional.empty(), Optional.empty()))) {
      AppLevels levels = AppLevels.of(level);
      assertFinancing(levels, HEART, START.minusDays(1), FinancingStatus.PROCESS_IN_PREPARATION);
      assertThat(levels.financing(HEART, DAY).status().isKnown()).isFalse();
      assertFinancing(levels, HEART, DAY.plusDays(1), FinancingStatus.PROCESS_INACTIVE);
    }
  }

  @Test
  void aProcessOfWhichNothingIsStatedIsNotKnown() {
    CareProcess named = CareProcess.builder("namedByALevelOnly").build();
    assertFinancing(
        AppLevels.of(AppLevel.of(PyramidLevel.M3_PLUS, START).in(named)),
        named,
        DAY,
        FinancingStatus.UNKNOWN_PROCESS);
  }

  @Test
  void aLevelWithoutItsCareProcessIsNotKnown() {
    AppLevels forgotten = AppLevels.of(AppLevel.of(PyramidLevel.M3_PLUS, START));
    assertFinancing(forgotten, HEART, DAY, FinancingStatus.UNKNOWN_LEVEL);
    AppLevels later =
        AppLevels.of(
            new AppLevel("m4", Optional.empty(), Optional.of(START), Optional.empty()),
            new AppLevel("m4", Optional.of("knee"), Optional.of(START), Optional.empty()));
    assertFinancing(later, HEART, DAY, FinancingStatus.UNKNOWN_LEVEL);
    AppLevels other =
        AppLevels.of(
            AppLevel.of(PyramidLevel.M1, START),
            new AppLevel("m4", Optional.of("knee"), Optional.of(START), Optional.empty()));
    assertFinancing(other, HEART, DAY, FinancingStatus.NO_LEVEL_3);
    assertThat(other.levelIn(KNEE, DAY)).isEmpty();
    assertFinancing(other, KNEE, START.minusDays(1), FinancingStatus.NOT_ON_DAY);
  }

  @Test
  void editionsExplainLevel2Differently() {
    AppLevel old = AppLevel.of(PyramidLevel.M2, LocalDate.of(2023, 12, 31));
    AppLevel recent = AppLevel.of(PyramidLevel.M2, LocalDate.of(2024, 1, 1));
    assertThat(old.edition()).contains(RulesEdition.BEFORE_2024);
    assertThat(recent.edition()).contains(RulesEdition.FROM_2024);
    for (String language : TextBundle.LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(PyramidLevel.M2.explanation(RulesEdition.BEFORE_2024, locale))
          .isNotEqualTo(PyramidLevel.M2.explanation(RulesEdition.FROM_2024, locale));
      for (PyramidLevel level : PyramidLevel.values()) {
        assertThat(level.displayName(locale)).contains(level == PyramidLevel.M1 ? "1" : "M");
        assertThat(level.explanation(RulesEdition.FROM_2024, locale)).endsWith(".");
      }
      for (RulesEdition edition : RulesEdition.values()) {
        assertThat(edition.displayName(locale)).containsPattern("202[34]");
      }
      for (RequestState state : RequestState.values()) {
        assertThat(state.displayName(locale)).isNotBlank();
      }
      for (CareProcessStatus status : CareProcessStatus.values()) {
        assertThat(status.displayName(locale)).isNotBlank();
        assertThat(status.isNameOfPlatform(locale)).isEqualTo(language.equals("nl"));
      }
    }
  }

  @Test
  void aRequestGoesOnlyForward() {
    assertThat(RequestState.SUBMITTED.next())
        .containsExactly(
            RequestState.ADMISSIBLE, RequestState.NOT_ADMISSIBLE, RequestState.WITHDRAWN);
    assertThat(RequestState.ADMISSIBLE.next()).contains(RequestState.UNDER_EVALUATION);
    assertThat(RequestState.UNDER_EVALUATION.next())
        .contains(RequestState.AWAITING_ANSWER, RequestState.DEFINITIVE);
    assertThat(RequestState.AWAITING_ANSWER.next()).contains(RequestState.UNDER_EVALUATION);
    assertThat(RequestState.TEMPORARY.next()).contains(RequestState.DEFINITIVE);
    for (RequestState end :
        List.of(
            RequestState.NOT_ADMISSIBLE,
            RequestState.DEFINITIVE,
            RequestState.NEGATIVE,
            RequestState.WITHDRAWN)) {
      assertThat(end.next()).isEmpty();
    }
    assertThat(RequestState.SUBMITTED.maxDays()).hasValue(30);
    assertThat(RequestState.UNDER_EVALUATION.maxDays()).hasValue(180);
    assertThat(RequestState.UNDER_EVALUATION.provisionalMaxDays()).hasValue(270);
    assertThat(RequestState.ADMISSIBLE.maxDays()).isEmpty();
    assertThat(RequestState.SUBMITTED.provisionalMaxDays()).isEmpty();
    assertThat(RequestState.ofCode("admissible")).contains(RequestState.ADMISSIBLE);
    for (LevelEvidence evidence : LevelEvidence.values()) {
      assertThat(LevelEvidence.ofCode(evidence.code())).contains(evidence);
    }
    assertThat(LevelEvidence.ofCode("x")).isEmpty();
  }

  @Test
  void aProcessHasNames() {
    assertThat(HEART.name(Locale.FRENCH)).isEqualTo("Insuffisance cardiaque");
    assertThat(HEART.name(Locale.GERMAN)).isEqualTo("Hartfalen");
    assertThat(KNEE.name(Locale.GERMAN)).isEqualTo("knee");
    assertThat(HEART).hasToString("CareProcess[heartFailure]").hasSameHashCodeAs("heartFailure");
    CareProcess.Builder same = CareProcess.builder("knee");
    assertThat(same.build())
        .isEqualTo(CareProcess.builder("knee").build())
        .isNotEqualTo(CareProcess.builder("hip").build())
        .isNotEqualTo(KNEE)
        .isNotEqualTo(HEART)
        .isNotEqualTo("knee");
    assertThat(same.name("en", "Knee").build()).isNotEqualTo(CareProcess.builder("knee").build());
  }

  @Test
  void rejectsPeriodsThatEndBeforeTheyBegin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AppLevel.of(PyramidLevel.M1, DAY).until(DAY.minusDays(1)))
        .withMessage("until is before since");
    assertThat(new AppLevel("m1", Optional.empty(), Optional.empty(), Optional.of(DAY)).isOn(DAY))
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppLevel(" ", Optional.empty(), Optional.empty(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppLevel("m1", Optional.of(" "), Optional.empty(), Optional.empty()))
        .withMessageContaining("careProcess");
  }

  @Test
  void aCareProcessHasAllItsNamesAndStatuses() {
    CareProcess process =
        CareProcess.builder("holter")
            .name("nl", "Holter")
            .statusCode("paused", DAY)
            .status(CareProcessStatus.ACTIVE, START)
            .build();
    assertThat(process.names()).containsExactly(Map.entry("nl", "Holter"));
    assertThat(process.statusCodes())
        .containsExactly(Map.entry(START, "active"), Map.entry(DAY, "paused"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> process.names().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> process.statusCodes().clear());
  }

  @Test
  void audiencesAndSourcesHaveNames() {
    for (AppAudience audience : AppAudience.values()) {
      assertThat(AppAudience.ofCode(audience.code())).contains(audience);
      assertThat(audience.displayName(Locale.ENGLISH)).isNotBlank().isNotEqualTo(audience.code());
    }
    for (LevelSource source : LevelSource.values()) {
      assertThat(LevelSource.ofCode(source.code())).contains(source);
      assertThat(source.displayName(Locale.FRENCH)).isNotBlank().isNotEqualTo(source.code());
    }
    assertThat(AppAudience.ofCode("doctor")).isEmpty();
    assertThat(LevelSource.ofCode("press")).isEmpty();
    assertThat(FinancingStatus.ofCode("noLevel3")).contains(FinancingStatus.NO_LEVEL_3);
    assertThat(FinancingStatus.ofCode("new")).isEmpty();
    assertThat(RulesEdition.ofCode("from2024")).contains(RulesEdition.FROM_2024);
    assertThat(RulesEdition.ofCode("from2030")).isEmpty();
  }
}
