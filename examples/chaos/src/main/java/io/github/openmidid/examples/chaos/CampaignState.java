package io.github.openmidid.examples.chaos;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The state of a campaign, in a file that is replaced atomically. */
final class CampaignState {
  private static final String NEXT = "next.";
  private static final String OPERATION = "operation.";
  private static final String FAULT = "fault.";
  private static final String VIOLATION = "violation.";
  private static final String SETTINGS = "settings";

  private final Path file;
  private final String settings;
  private final Properties properties = new Properties();

  private CampaignState(Path file, String settings) {
    this.file = file;
    this.settings = settings;
  }

  /**
   * Reads the file, if there is one.
   *
   * @param settings the settings that determine a round
   * @throws IOException if it cannot be read, or belongs to other settings
   */
  static CampaignState read(Path file, String settings) throws IOException {
    CampaignState progress = new CampaignState(file, settings);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        progress.properties.load(in);
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " is not the state of a campaign", e);
      }
      if (!settings.equals(progress.properties.getProperty(SETTINGS))) {
        throw new IOException(
            file
                + " belongs to "
                + progress.properties.getProperty(SETTINGS)
                + ", not "
                + settings);
      }
    }
    return progress;
  }

  /** Returns the first round of an operation that has not run yet. */
  int next(String operation) {
    return Integer.parseInt(properties.getProperty(NEXT + operation, "0"));
  }

  /** Returns the counts so far. */
  OutcomeCounter counter() {
    OutcomeCounter counter = new OutcomeCounter();
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key);
      int last = key.lastIndexOf('.');
      if (key.startsWith(OPERATION)) {
        counter.addOperation(
            key.substring(OPERATION.length(), last), outcome(key), Long.parseLong(value));
      } else if (key.startsWith(FAULT)) {
        counter.addFault(key.substring(FAULT.length(), last), outcome(key), Long.parseLong(value));
      }
    }
    for (int i = 0; properties.containsKey(VIOLATION + i); i++) {
      counter.addViolation(properties.getProperty(VIOLATION + i));
    }
    return counter;
  }

  private static Outcome outcome(String key) {
    return Outcome.valueOf(key.substring(key.lastIndexOf('.') + 1));
  }

  /** Writes the state after an operation has run up to a round. */
  void write(String operation, int next, OutcomeCounter counter) throws IOException {
    properties.setProperty(SETTINGS, settings);
    properties.setProperty(NEXT + operation, String.valueOf(next));
    put(OPERATION, counter.byOperation());
    put(FAULT, counter.byFault());
    List<String> violations = counter.violations();
    for (int i = 0; i < violations.size(); i++) {
      properties.setProperty(VIOLATION + i, violations.get(i));
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(String prefix, Map<String, OutcomeCounts> table) {
    table.forEach(
        (name, counts) ->
            counts
                .rounds()
                .forEach(
                    (outcome, rounds) ->
                        properties.setProperty(
                            prefix + name + "." + outcome, String.valueOf(rounds))));
  }
}
