package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.commandline.text.CommandException;
import io.github.openmidid.examples.commandline.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads the positions of records from a file of properties, such as record-52.properties. */
public final class RecordLayoutReader {
  private static final String RESOURCE = "record-52.properties";
  private static final Set<String> KEYS =
      Set.of(
          "source",
          "length",
          "recordType",
          "recordTypeValue",
          "nomenclatureCode",
          "date",
          "billingNumber",
          "patient",
          "checkDigits");

  private final Properties properties = new Properties();

  private RecordLayoutReader(Reader reader) throws IOException {
    properties.load(reader);
  }

  /** Returns the layout of record type 52. */
  public static RecordLayout standard() {
    try (InputStream in =
            Objects.requireNonNull(RecordLayoutReader.class.getResourceAsStream(RESOURCE));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new RecordLayoutReader(reader).layout();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a layout.
   *
   * @throws CommandException if the file cannot be read, or is not a layout
   */
  public static RecordLayout read(Path file) throws CommandException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new RecordLayoutReader(reader).layout();
    } catch (IllegalArgumentException e) {
      throw new CommandException(BillingProblem.LAYOUT, e, SafeText.path(file));
    } catch (IOException e) {
      throw new CommandException(BillingProblem.LAYOUT_UNREADABLE, e, SafeText.path(file));
    }
  }

  private RecordLayout layout() {
    if (!KEYS.containsAll(properties.stringPropertyNames())) {
      throw new IllegalArgumentException("unknown key");
    }
    return new RecordLayout(
        number(value("length")),
        zone(value("recordType")),
        value("recordTypeValue"),
        zone(value("nomenclatureCode")),
        zone(value("date")),
        zone(value("billingNumber")),
        zones(value("patient")),
        Optional.ofNullable(properties.getProperty("checkDigits")).map(RecordLayoutReader::zone));
  }

  private String value(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value.strip();
  }

  private static List<RecordZone> zones(String text) {
    List<RecordZone> zones = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text, ",");
    while (tokens.hasMoreTokens()) {
      zones.add(zone(tokens.nextToken()));
    }
    return zones;
  }

  private static RecordZone zone(String text) {
    int dash = text.indexOf('-');
    String first = dash < 0 ? text : text.substring(0, dash);
    return new RecordZone(number(first), number(text.substring(dash + 1)));
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
