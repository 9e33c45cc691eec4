package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
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
import org.jspecify.annotations.Nullable;

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

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int SHOWN = 40;

  private final Properties properties = new UniqueProperties();

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
      skipByteOrderMark(reader);
      return new RecordLayoutReader(reader).layout();
    } catch (LayoutException e) {
      throw new CommandException(
          BillingProblem.LAYOUT, e, SafeText.path(file), SafeText.oneLine(e.key(), SHOWN));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(BillingProblem.LAYOUT_UNREADABLE, e, SafeText.path(file));
    }
  }

  /** Passes over the mark with which some editors begin a text in UTF-8. */
  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private RecordLayout layout() {
    for (String key : properties.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new LayoutException(key);
      }
    }
    return new RecordLayout(
        number("length"),
        zone("recordType"),
        value("recordTypeValue"),
        zone("nomenclatureCode"),
        zone("date"),
        zone("billingNumber"),
        zones("patient"),
        properties.containsKey("checkDigits")
            ? Optional.of(zone("checkDigits"))
            : Optional.empty());
  }

  private String value(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new LayoutException(key);
    }
    return value.strip();
  }

  private int number(String key) {
    return number(key, value(key));
  }

  private RecordZone zone(String key) {
    return zone(key, value(key));
  }

  private List<RecordZone> zones(String key) {
    List<RecordZone> zones = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(value(key), ",");
    while (tokens.hasMoreTokens()) {
      zones.add(zone(key, tokens.nextToken()));
    }
    return zones;
  }

  private static RecordZone zone(String key, String text) {
    int dash = text.indexOf('-');
    String first = dash < 0 ? text : text.substring(0, dash);
    int from = number(key, first);
    int to = number(key, text.substring(dash + 1));
    try {
      return new RecordZone(from, to);
    } catch (IllegalArgumentException e) {
      throw new LayoutException(key);
    }
  }

  private static int number(String key, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new LayoutException(key);
    }
  }

  /** Properties that reject a duplicate key. */
  private static final class UniqueProperties extends Properties {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new LayoutException(key.toString());
      }
      return super.put(key, value);
    }
  }
}
