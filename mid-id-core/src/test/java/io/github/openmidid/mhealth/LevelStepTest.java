package io.github.openmidid.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.internal.TextBundle;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelStepTest {
  private static final CareProcess ONCOLOGY = CareProcess.builder("oncology").build();
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate OLD_DAY = LocalDate.of(2023, 12, 31);

  /** With all evidence: each pair of levels, with and without a care process. */
  @ParameterizedTest(name = "{0} to {1}, care process: {2}")
  @CsvSource({
    "     , m1     , false, higher",
    "     , m1     , true , higher",
    "     , m2     , false, entryAboveM1",
    "     , m2     , true , entryAboveM1",
    "     , m3Light, false, noCareProcess",
    "     , m3Light, true , entryAboveM1",
    "     , m3Plus , false, noCareProcess",
    "     , m3Plus , true , entryAboveM1",
    "     ,        , false, sameLevel",
    "m1   ,        , false, lower",
    "m1   , m1     , false, sameLevel",
    "m1   , m2     , false, higher",
    "m1   , m2     , true , higher",
    "m1   , m3Light, false, noCareProcess",
    "m1   , m3Light, true , withoutM2",
    "m1   , m3Plus , false, noCareProcess",
    "m1   , m3Plus , true , withoutM2",
    "m2   ,        , false, lower",
    "m2   , m1     , false, lower",
    "m2   , m2     , false, sameLevel",
    "m2   , m3Light, false, noCareProcess",
    "m2   , m3Light, true , higher",
    "m2   , m3Plus , false, noCareProcess",
    "m2   , m3Plus , true , higher",
    "m3Light,      , true , lower",
    "m3Light, m1   , false, lower",
    "m3Light, m2   , true , lower",
    "m3Light, m3Light, true, sameLevel",
    "m3Light, m3Plus, false, noCareProcess",
    "m3Light, m3Plus, true , higher",
    "m3Plus ,      , true , lower",
    "m3Plus , m1   , true , lower",
    "m3Plus , m2   , false, lower",
    "m3Plus , m3Light, false, noCareProcess",
    "m3Plus , m3Light, true , lower",
    "m3Plus , m3Plus, true, sameLevel"
  })
  void isDecidedByItsLevels(String from, String to, boolean hasProcess, String code) {
    StepRule rule = StepRule.fromString(code);
    for (LocalDate day : List.of(DAY, OLD_DAY)) {
      StepDecision decision =
          new LevelStep(
                  Optional.ofNullable(from).map(PyramidLevel::fromString),
                  Optional.ofNullable(to).map(PyramidLevel::fromString),
                  hasProcess ? Optional.of("oncology") : Optional.empty(),
                  day,
                  EnumSet.allOf(LevelEvidence.class))
              .decide();
      assertThat(decision.rule()).isEqualTo(rule);
      assertThat(decision.isAllowed()).isEqualTo(rule == StepRule.HIGHER || rule == StepRule.LOWER);
      assertThat(decision.missing()).isEmpty();
      languages()
          .forEach(
              locale -> {
                assertThat(decision.message(locale)).doesNotContain("{").hasSizeGreaterThan(15);
                assertThat(decision.source(locale)).startsWith("mhealthbelgium.be");
              });
    }
  }

  private static Stream<Locale> languages() {
    return TextBundle.LANGUAGES.stream().map(Locale::forLanguageTag);
  }

  @Test
  void needsTheEvidenceOfItsDay() {
    LevelStep toM2 = LevelStep.to(PyramidLevel.M2, OLD_DAY).from(PyramidLevel.M1);
    assertThat(toM2.decide().missing()).containsExactly(LevelEvidence.ICT_ASSESSMENT);
    assertThat(toM2.with(LevelEvidence.ICT_ASSESSMENT).decide().isAllowed()).isTrue();
    LevelStep nextDay =
        new LevelStep(
                toM2.from(), toM2.to(), Optional.empty(), OLD_DAY.plusDays(1), toM2.evidence())
            .with(LevelEvidence.ICT_ASSESSMENT, LevelEvidence.ICT_CRITERIA);
    assertThat(nextDay.decide().rule()).isEqualTo(StepRule.MISSING_EVIDENCE);
    assertThat(nextDay.decide().message(Locale.ENGLISH))
        .isEqualTo(
            "Not yet proven: diagnosis, therapy or monitoring at a distance through a device that the"
                + " patient uses; admissible request for reimbursement to NIHDI.");
    assertThat(nextDay.decide().message(Locale.FRENCH))
        .contains("par le patient\u00A0; demande de remboursement");
    assertThat(
            nextDay
                .with(LevelEvidence.REMOTE_CARE, LevelEvidence.ADMISSIBLE_REQUEST)
                .decide()
                .isAllowed())
        .isTrue();
  }

  @Test
  void missesEvidenceOnlyIfNothingElseForbidsIt() {
    StepDecision fromNoLevel = LevelStep.to(PyramidLevel.M2, DAY).decide();
    assertThat(fromNoLevel.rule()).isEqualTo(StepRule.ENTRY_ABOVE_M1);
    assertThat(fromNoLevel.missing()).isEmpty();
  }

  @Test
  void needsTheFinancingForLevel3() {
    LevelStep toPlus = LevelStep.to(PyramidLevel.M3_PLUS, DAY).from(PyramidLevel.M2).in(ONCOLOGY);
    assertThat(toPlus.with(LevelEvidence.TEMPORARY_FINANCING).decide().missing())
        .containsExactly(LevelEvidence.DEFINITIVE_FINANCING);
    assertThat(toPlus.with(LevelEvidence.DEFINITIVE_FINANCING).decide().isAllowed()).isTrue();
    assertThat(LevelStep.to(PyramidLevel.M1, DAY).decide().missing()).hasSize(3);
    assertThat(LevelStep.loss(PyramidLevel.M3_PLUS, DAY).decide().rule()).isEqualTo(StepRule.LOWER);
  }
}
