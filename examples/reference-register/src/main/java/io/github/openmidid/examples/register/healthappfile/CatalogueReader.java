package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.AppText;
import io.github.openmidid.examples.register.healthapp.CareProcessRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.ReimbursementRecord;
import io.github.openmidid.examples.register.healthapp.UseAbroadRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the csv files of a catalogue in a folder, and checks that they fit together. */
final class CatalogueReader {
  private static final String APP_ID = "appId";
  static final String APPS = "apps.csv";
  static final String REQUESTS = "requests.csv";
  static final String ABROAD = "use-abroad.csv";

  private static final List<String> APP_COLUMNS = appColumns();
  private static final List<String> REQUEST_COLUMNS =
      List.of(APP_ID, CareProcessReader.CODE, "state", "since");
  private static final List<String> ABROAD_COLUMNS =
      List.of(APP_ID, "country", "use.nl", "use.fr", "use.de", "use.en", "reimbursed");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_CLASS = 20;

  /** The maximum number of rows of an app in a file, so that the database can store the app. */
  private static final int MOST_ROWS = 200;

  private final Path folder;
  private final LocalDate today;
  private final Map<String, AppDraft> apps = new LinkedHashMap<>();

  CatalogueReader(Path folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  /**
   * Reads all files of the catalogue.
   *
   * @throws CatalogueFileException for the first row that cannot be read or contradicts another
   */
  Catalogue read() {
    Map<String, CareProcessRecord> processes = new CareProcessReader(folder, today).read();
    rows(APPS, APP_COLUMNS).forEach(this::addApp);
    LevelReader levels = new LevelReader(processes, today);
    for (CatalogueRow row : rows(LevelReader.FILE, LevelReader.COLUMNS)) {
      LevelRow level = levels.read(row);
      add(level, find(row).levels, row);
    }
    for (CatalogueRow row : rows(REQUESTS, REQUEST_COLUMNS)) {
      addRequest(row, processes);
    }
    rows(ABROAD, ABROAD_COLUMNS).forEach(this::addAbroad);
    return new Catalogue(
        List.copyOf(processes.values()), apps.values().stream().map(AppDraft::build).toList());
  }

  private List<CatalogueRow> rows(String name, List<String> columns) {
    return new CatalogueTable(folder.resolve(name), columns).read();
  }

  private static List<String> appColumns() {
    List<String> columns =
        new ArrayList<>(List.of(APP_ID, "maker", "ceClass", "audiences", "website"));
    for (String name : List.of("name", "summary", "claims")) {
      AppText.LANGUAGES.forEach(language -> columns.add(name + "." + language));
    }
    return List.copyOf(columns);
  }

  private void addApp(CatalogueRow row) {
    HealthAppRecord app =
        new HealthAppRecord(
            row.id(APP_ID),
            row.requiredLocalized("name", LONGEST_NAME),
            row.localized("summary", LONGEST_TEXT),
            row.localized("claims", LONGEST_TEXT),
            row.codes("audiences"),
            row.text("maker", LONGEST_NAME),
            row.optionalText("ceClass", LONGEST_CLASS),
            row.optionalUrl("website"),
            List.of(),
            List.of(),
            List.of());
    if (apps.put(app.appId(), new AppDraft(app)) != null) {
      throw row.rejected(APP_ID, "is on an earlier line, too.");
    }
  }

  private void addRequest(CatalogueRow row, Map<String, CareProcessRecord> processes) {
    Optional<String> process = row.optionalId(CareProcessReader.CODE);
    process.ifPresent(code -> CareProcessReader.find(processes, row));
    ReimbursementRecord request =
        new ReimbursementRecord(process, row.code("state"), row.optionalDate("since", today));
    AppDraft app = find(row);
    if (app.requests.contains(request)) {
      throw row.rejected("state", "is on an earlier line with the same request and day, too.");
    }
    add(request, app.requests, row);
  }

  private void addAbroad(CatalogueRow row) {
    String country = row.code("country");
    if (!List.of(Locale.getISOCountries()).contains(country) || country.equals("BE")) {
      throw row.rejected("country", "is not the code of another country (ISO 3166-1), such as NL.");
    }
    AppDraft app = find(row);
    if (app.abroad.stream().anyMatch(use -> use.country().equals(country))) {
      throw row.rejected("country", "is on an earlier line with the same app, too.");
    }
    app.abroad.add(
        new UseAbroadRecord(
            country, row.localized("use", LONGEST_NAME), row.optionalFlag("reimbursed")));
  }

  private static <T> void add(T item, List<T> items, CatalogueRow row) {
    if (items.size() == MOST_ROWS) {
      throw row.rejected(APP_ID, "has more than " + MOST_ROWS + " rows.");
    }
    items.add(item);
  }

  private AppDraft find(CatalogueRow row) {
    AppDraft app = apps.get(row.id(APP_ID));
    if (app == null) {
      throw row.rejected(APP_ID, "is not in " + APPS + ".");
    }
    return app;
  }
}
