package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.CareProcessRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RulesEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of the levels. Codes that this release does not know are kept. */
final class LevelReader {
  static final String FILE = "levels.csv";
  static final String LEVEL = "level";
  static final List<String> COLUMNS =
      List.of(
          "appId",
          CareProcessReader.CODE,
          LEVEL,
          "since",
          "until",
          "edition",
          "evidence",
          "source");

  private final Map<String, CareProcessRecord> processes;
  private final LocalDate today;

  LevelReader(Map<String, CareProcessRecord> processes, LocalDate today) {
    this.processes = processes;
    this.today = today;
  }

  LevelRow read(CatalogueRow row) {
    Optional<String> process = row.optionalId(CareProcessReader.CODE);
    process.ifPresent(code -> CareProcessReader.find(processes, row));
    Optional<LocalDate> since = row.optionalDate("since", today);
    Optional<LocalDate> until = row.optionalDate("until", today);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw row.rejected("until", "is before since.");
    }
    HealthAppLevelRecord level =
        new HealthAppLevelRecord(
            row.code(LEVEL),
            process,
            since,
            until,
            statedEdition(row, since),
            row.codes("evidence"),
            row.code("source"));
    boolean needsProcess =
        PyramidLevel.ofCode(level.level()).filter(PyramidLevel::needsCareProcess).isPresent();
    if (needsProcess && process.isEmpty()) {
      throw row.rejected(CareProcessReader.CODE, "is empty, but M3 belongs to a care process.");
    }
    return new LevelRow(row, level);
  }

  /** Returns the stated edition, unless it follows from the first day. */
  private static Optional<String> statedEdition(CatalogueRow row, Optional<LocalDate> since) {
    Optional<String> stated = row.optionalCode("edition");
    if (since.isEmpty() || stated.isEmpty()) {
      return stated;
    }
    String onDay = RulesEdition.on(since.get()).code();
    if (!stated.get().equals(onDay)) {
      throw row.rejected("edition", "is not that of the first day, " + onDay + ".");
    }
    return Optional.empty();
  }
}
