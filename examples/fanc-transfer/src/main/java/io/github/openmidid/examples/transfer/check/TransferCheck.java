package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferReader;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferResult;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.MidIdRegister;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks transfer files without the command line, for programs that embed it.
 *
 * <pre>{@code
 * TransferCheck check = new TransferCheck(TransferRules.on(transferDate), register);
 * TransferReport report = check.check(Path.of("transfer.xlsx"));
 * report.findings().forEach(finding -> show(finding.key(), finding.message(locale)));
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the register.
 */
public final class TransferCheck {
  private final TransferRules rules;
  private final MidIdRegister register;
  private final DeviceDirectory directory;
  private final VisibleExtent extent;

  /**
   * Creates a check with rules and a register of all identifiers.
   *
   * @param rules the rules for a transfer
   * @param register looks up the identifiers; its exceptions propagate
   */
  public TransferCheck(TransferRules rules, MidIdRegister register) {
    this(rules, register, DeviceDirectory.empty(), VisibleExtent.all());
  }

  /**
   * Creates a check with rules, a register and its devices.
   *
   * @param rules the rules for a transfer
   * @param register looks up the identifiers; its exceptions propagate
   * @param directory the devices with which serial number, make and model are compared
   * @param extent the extent of the identifiers that the register shows
   */
  public TransferCheck(
      TransferRules rules,
      MidIdRegister register,
      DeviceDirectory directory,
      VisibleExtent extent) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.register = Objects.requireNonNull(register, "register");
    this.directory = Objects.requireNonNull(directory, "directory");
    this.extent = Objects.requireNonNull(extent, "extent");
  }

  /**
   * Reads and checks a file.
   *
   * @param file csv or xlsx, detected by its content
   * @throws CommandException if it cannot be read
   */
  public TransferReport check(Path file) throws CommandException {
    return check(read(file));
  }

  /** Checks one file that has been read. */
  public TransferReport check(TransferTable table) {
    return check(List.of(table)).reports().get(0);
  }

  /** Checks files that have been read, as one transfer: duplicates are found across them. */
  public CheckResult check(List<TransferTable> tables) {
    List<TransferRow<TransferLine>> rows = new ArrayList<>();
    Map<TransferLine, List<Finding<TransferLine>>> byLine = new HashMap<>();
    tables.forEach(table -> rows.addAll(table.rows()));
    TransferResult<TransferLine> result = rules.evaluate(rows, register, directory);
    for (Finding<TransferLine> finding : result.findings()) {
      byLine
          .computeIfAbsent(finding.key(), line -> new ArrayList<>(1))
          .add(UnknownFinding.worded(finding, extent));
    }
    List<TransferReport> reports = tables.stream().map(table -> report(table, byLine)).toList();
    return new CheckResult(reports, result.coverages(), result.notRegistered());
  }

  private static TransferReport report(
      TransferTable table, Map<TransferLine, List<Finding<TransferLine>>> byLine) {
    List<Finding<TransferLine>> findings = new ArrayList<>(table.unread());
    for (TransferRow<TransferLine> row : table.rows()) {
      findings.addAll(byLine.getOrDefault(row.key(), List.of()));
    }
    return new TransferReport(table, findings);
  }

  /**
   * Reads a file without checking it.
   *
   * @param file csv or xlsx, detected by its content
   * @throws CommandException if it cannot be read
   */
  public static TransferTable read(Path file) throws CommandException {
    return TransferReader.read(file, TransferSettings.defaults(), ProgressListener.none());
  }
}
