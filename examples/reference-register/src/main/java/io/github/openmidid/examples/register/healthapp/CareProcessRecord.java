package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.mhealth.CareProcess;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A care process, as the catalogue states it.
 *
 * @param code the code
 * @param name the name, in one language at least
 * @param statuses the code of each status by its first day
 */
public record CareProcessRecord(String code, AppText name, Map<LocalDate, String> statuses) {
  /** Copies the statuses, in the order of their days. */
  public CareProcessRecord {
    statuses = new TreeMap<>(statuses);
  }

  /** Returns the care process as the library models it. */
  public CareProcess toCareProcess() {
    CareProcess.Builder builder = CareProcess.builder(code);
    name.byLanguage().forEach(builder::name);
    statuses.forEach((since, status) -> builder.statusCode(status, since));
    return builder.build();
  }
}
