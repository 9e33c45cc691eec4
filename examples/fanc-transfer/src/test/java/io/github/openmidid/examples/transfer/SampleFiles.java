package io.github.openmidid.examples.transfer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sample data of the repository. */
public final class SampleFiles {
  static final Path DIRECTORY = Path.of(System.getProperty("basedir", "."), "..", "data");
  public static final TransferRules RULES =
      TransferRules.on(LocalDate.of(2026, 11, 22))
          .withLegacyPattern(Pattern.compile("X-[0-9]{5}"))
          .inTestMode();

  private SampleFiles() {}

  public static Path file(String name) {
    return DIRECTORY.resolve(name);
  }

  static List<NamedCsvRecord> csv(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file(name))) {
      return reader.stream().toList();
    }
  }

  public static Map<MidId, Registration> register() throws IOException {
    Map<MidId, Registration> register = new LinkedHashMap<>();
    for (NamedCsvRecord row : csv("register.csv")) {
      MidId midId = MidId.of(row.getField("midId"));
      Modality modality = Modality.tryParse(row.getField("modality")).orElseThrow();
      boolean linked = Boolean.parseBoolean(row.getField("linked"));
      register.put(
          midId,
          Registration.of(
              midId,
              modality,
              row.getField("operator"),
              linked ? RegistrationStatus.LINKED : RegistrationStatus.AVAILABLE));
    }
    return register;
  }
}
