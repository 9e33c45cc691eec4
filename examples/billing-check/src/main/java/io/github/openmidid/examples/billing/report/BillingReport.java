package io.github.openmidid.examples.billing.report;

import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.ExaminationLine;
import io.github.openmidid.examples.billing.check.LineOutcome;
import io.github.openmidid.examples.billing.check.LineReason;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a run. Its memory use depends on the number of devices, not on that of lines. Not
 * thread-safe.
 */
public final class BillingReport {
  /** The groups of a reason that are kept; the csv file has all lines. */
  private static final int MAX_GROUPS = 200;

  private static final List<String> REASONS =
      Stream.of(BillingReason.values()).map(BillingReason::code).toList();

  private final OpenRegister register;
  private final int devices;
  private final List<FileFacts> files = new ArrayList<>();
  private final Map<String, Map<List<String>, ReasonGroup>> groups =
      new TreeMap<>(Comparator.comparingInt(BillingReport::order).thenComparing(code -> code));
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long lines;

  /**
   * Creates the report of a run.
   *
   * @param devices the number of devices that examinations are compared with
   */
  public BillingReport(OpenRegister register, int devices) {
    this.register = register;
    this.devices = devices;
  }

  /**
   * Returns the sort key of a reason: lines not checked, then proven reasons, then those not
   * excluded.
   */
  private static int order(String code) {
    boolean isProven = !code.startsWith(LineReason.CANNOT_TELL);
    String reason = isProven ? code : code.substring(LineReason.CANNOT_TELL.length());
    return REASONS.indexOf(reason) + (isProven ? 0 : REASONS.size());
  }

  /** Adds a line with reasons. */
  public void add(String file, ExaminationLine line, LineOutcome outcome) {
    lines++;
    boolean hasNumber = !BillingNumberForm.of(line.billingNumber()).isEmpty();
    String number = hasNumber ? line.billingNumber() : ""; // blanks and zeros are one group
    for (LineReason reason : outcome.reasons()) {
      counts.merge(reason.code(), 1L, Long::sum);
      Map<List<String>, ReasonGroup> ofReason =
          groups.computeIfAbsent(reason.code(), code -> new LinkedHashMap<>());
      List<String> key = List.of(number, outcome.midId());
      if (ofReason.size() < MAX_GROUPS || ofReason.containsKey(key)) {
        ofReason
            .computeIfAbsent(key, k -> new ReasonGroup(reason, number, outcome.midId()))
            .add(file, line);
      }
    }
  }

  /** Adds the facts about a file that was read. */
  public void add(FileFacts facts) {
    files.add(facts);
  }

  public OpenRegister register() {
    return register;
  }

  /** Returns the number of devices that examinations were compared with. */
  public int devices() {
    return devices;
  }

  public List<FileFacts> files() {
    return Collections.unmodifiableList(files);
  }

  /** Returns the codes of the reasons in the order in which they are shown. */
  public List<String> codes() {
    return List.copyOf(groups.keySet());
  }

  /** Returns the number of lines with a reason. */
  public long count(String code) {
    return counts.getOrDefault(code, 0L);
  }

  /** Returns the groups of a reason, in the order of their first lines. */
  public List<ReasonGroup> groups(String code) {
    return List.copyOf(groups.getOrDefault(code, Map.of()).values());
  }

  /** Returns the number of lines that are not in a group. */
  public long furtherLines(String code) {
    return count(code) - groups(code).stream().mapToLong(ReasonGroup::count).sum();
  }

  /** Returns the number of lines with at least one reason. */
  public long lines() {
    return lines;
  }

  /** Returns the number of lines that were checked. */
  public long checkedLines() {
    return files.stream().mapToLong(FileFacts::lines).sum();
  }

  /** Returns whether all data was read. */
  boolean isComplete() {
    return files.stream().allMatch(FileFacts::isComplete);
  }

  /** Returns the codes of the reasons that were not compared in at least one file. */
  Set<String> notCompared() {
    return files.stream()
        .flatMap(file -> file.notCompared().stream())
        .sorted()
        .map(reason -> LineReason.CANNOT_TELL + reason.code())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns whether no line has a reason, all data was read, and the billing operator is known. */
  public boolean isClean() {
    return lines == 0 && isComplete() && files.stream().allMatch(FileFacts::statesOperator);
  }
}
