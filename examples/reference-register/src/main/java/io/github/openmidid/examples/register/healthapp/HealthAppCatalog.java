package io.github.openmidid.examples.register.healthapp;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fictitious health applications that are bundled with the register. */
@Component
public final class HealthAppCatalog {
  private static final String FILE = "/mid-id-register/health-apps.csv";

  private final List<HealthAppRecord> all;

  HealthAppCatalog() {
    try (InputStream file = requireNonNull(HealthAppCatalog.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      all =
          rows.stream()
              .map(HealthAppCatalog::app)
              .sorted(Comparator.comparing(HealthAppRecord::appId))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all applications, ordered by id. */
  public List<HealthAppRecord> all() {
    return all;
  }

  private static HealthAppRecord app(NamedCsvRecord row) {
    return new HealthAppRecord(
        row.getField("appId"),
        row.getField("name"),
        row.getField("manufacturer"),
        HealthAppLevel.ofCode(row.getField("level")).orElseThrow(),
        field(row, "levelSince").map(LocalDate::parse),
        field(row, "website"));
  }

  private static Optional<String> field(NamedCsvRecord row, String name) {
    return Optional.of(row.getField(name)).filter(text -> !text.isEmpty());
  }
}
