package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.CareProcessRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files of care processes: their names, and their statuses over time. */
final class CareProcessReader {
  static final String PROCESSES = "care-processes.csv";
  static final String STATUSES = "care-process-statuses.csv";
  static final String CODE = "careProcess";

  private static final List<String> PROCESS_COLUMNS =
      List.of(CODE, "name.nl", "name.fr", "name.de", "name.en");
  private static final List<String> STATUS_COLUMNS = List.of(CODE, "status", "since");
  private static final int LONGEST_NAME = 200;

  private final Path folder;
  private final LocalDate today;

  CareProcessReader(Path folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  /** Returns the care processes by code, in the order of the file. */
  Map<String, CareProcessRecord> read() {
    Map<String, CareProcessRecord> processes = new LinkedHashMap<>();
    for (CatalogueRow row : new CatalogueTable(folder.resolve(PROCESSES), PROCESS_COLUMNS).read()) {
      String code = row.id(CODE);
      CareProcessRecord process =
          new CareProcessRecord(code, row.requiredLocalized("name", LONGEST_NAME), Map.of());
      if (processes.put(code, process) != null) {
        throw row.rejected(CODE, "is on an earlier line, too.");
      }
    }
    for (CatalogueRow row : new CatalogueTable(folder.resolve(STATUSES), STATUS_COLUMNS).read()) {
      processes.put(row.id(CODE), withStatus(find(processes, row), row));
    }
    return processes;
  }

  private CareProcessRecord withStatus(CareProcessRecord process, CatalogueRow row) {
    Map<LocalDate, String> statuses = new TreeMap<>(process.statuses());
    if (statuses.put(row.date("since", today), row.code("status")) != null) {
      throw row.rejected("since", "is on an earlier line with the same care process, too.");
    }
    return new CareProcessRecord(process.code(), process.name(), statuses);
  }

  /** Returns the care process that a row names. */
  static CareProcessRecord find(Map<String, CareProcessRecord> processes, CatalogueRow row) {
    CareProcessRecord process = processes.get(row.id(CODE));
    if (process == null) {
      throw row.rejected(CODE, "is not in " + PROCESSES + ".");
    }
    return process;
  }
}
