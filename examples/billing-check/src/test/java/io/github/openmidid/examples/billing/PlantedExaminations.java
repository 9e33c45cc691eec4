package io.github.openmidid.examples.billing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Generated examinations with the expected reason of each; a thousand contain 20 of each of eight
 * faults.
 */
public final class PlantedExaminations {
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final int FAULTS = 8;
  private static final int OF_EACH = 20;
  private static final int CT_CODE = 999_001;
  private static final int MRI_CODE = 999_002;

  /** The list of codes that belongs to them. */
  public static final String CODES = "Nomenclatuurcode;Modaliteit\n999001;CT\n999002;MRI\n";

  private final Random random;

  private PlantedExaminations(long seed) {
    random = new Random(seed);
  }

  /**
   * An examination.
   *
   * @param reason the code of its fault; empty if it is sound
   * @param modality its modality, for files that state it
   */
  public record Planted(String reason, int code, String modality, String number, LocalDate day) {
    /** Returns its record. */
    public String record(int sequence) {
      return SampleRecord.of(sequence, String.valueOf(code), COMPACT.format(day), number)
          .patient("0850101001234")
          .toString();
    }
  }

  /** Returns a thousand examinations in random order. */
  public static List<Planted> thousand(long seed) {
    PlantedExaminations planted = new PlantedExaminations(seed);
    List<Planted> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      all.add(i < FAULTS * OF_EACH ? planted.faulty(i / OF_EACH) : planted.sound());
    }
    Collections.shuffle(all, planted.random);
    return all;
  }

  private Planted sound() {
    boolean isMri = random.nextInt(3) == 0;
    LocalDate day = day(SampleDevices.FIRST_DAY, LocalDate.of(2026, 11, 20));
    if (isMri) {
      return new Planted("", MRI_CODE, "MRI", "100002", day);
    }
    boolean isEnded = random.nextBoolean() && !day.isAfter(SampleDevices.LAST_DAY);
    return new Planted("", CT_CODE, "CT", isEnded ? "100003" : "100001", day);
  }

  private Planted faulty(int fault) {
    LocalDate day = day(SampleDevices.FIRST_DAY, LocalDate.of(2026, 11, 20));
    return switch (fault) {
      case 0 -> new Planted("noNumber", CT_CODE, "CT", "", day);
      case 1 -> new Planted("unknownNumber", CT_CODE, "CT", "555" + random.nextInt(1000), day);
      case 2 -> new Planted("otherOperator", CT_CODE, "CT", "200001", day);
      case 3 -> new Planted("beforeNumber", CT_CODE, "CT", "100001", before());
      case 4 -> new Planted("afterEnd", CT_CODE, "CT", "100003", after());
      case 5 -> new Planted("modality", MRI_CODE, "MRI", "100001", day);
      case 6 -> new Planted("scientificDevice", MRI_CODE, "MRI", "100004", of2026());
      default -> new Planted("numberOnSeveralDevices", CT_CODE, "CT", "100009", day);
    };
  }

  /**
   * Returns a day after the link and the first day of use, but before the billing number is valid.
   */
  private LocalDate before() {
    return day(LocalDate.of(2024, 3, 1), SampleDevices.FIRST_DAY.minusDays(1));
  }

  private LocalDate after() {
    return day(SampleDevices.LAST_DAY.plusDays(1), LocalDate.of(2026, 11, 20));
  }

  private LocalDate of2026() {
    return day(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
  }

  private LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
