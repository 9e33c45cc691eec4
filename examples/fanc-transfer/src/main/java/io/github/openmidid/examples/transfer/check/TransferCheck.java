package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferReader;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.MidIdRegister;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Creates a check with rules and a register.
   *
   * @param rules the rules for a transfer
   * @param register looks up the identifiers; its exceptions propagate
   */
  public TransferCheck(TransferRules rules, MidIdRegister register) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.register = Objects.requireNonNull(register, "register");
  }

  /**
   * Reads and checks a file.
   *
   * @param file csv or xlsx, detected by its content
   * @throws TransferException if it cannot be read
   */
  public TransferReport check(Path file) throws TransferException {
    return check(read(file));
  }

  /** Checks a file that has been read. */
  public TransferReport check(TransferTable table) {
    List<Finding<TransferLine>> findings = new ArrayList<>(table.unread());
    findings.addAll(rules.check(table.rows(), register));
    return new TransferReport(table, findings);
  }

  /**
   * Reads a file without checking it.
   *
   * @param file csv or xlsx, detected by its content
   * @throws TransferException if it cannot be read
   */
  public static TransferTable read(Path file) throws TransferException {
    return TransferReader.read(file, TransferSettings.defaults(), ProgressListener.none());
  }
}
