package io.github.openmidid.examples.billing.report;

import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.LineReason;
import io.github.openmidid.examples.billing.record.InvoiceFileReport;
import io.github.openmidid.examples.billing.text.BillingMessages;
import io.github.openmidid.examples.messages.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts about a run, which the terminal and the page share. */
final class BillingText {
  private static final int MAX_TEXT = 60;

  private final BillingReport report;
  private final Locale locale;

  BillingText(BillingReport report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  String get(String key, Object... arguments) {
    return BillingMessages.get(locale, key, arguments);
  }

  /** Returns a reason and the number of its lines. */
  String title(String code) {
    return get("group.title", name(code), report.count(code));
  }

  private String name(String code) {
    return code.startsWith(LineReason.CANNOT_TELL)
        ? get("reason.cannotTell", get("reason." + code.substring(LineReason.CANNOT_TELL.length())))
        : get("reason." + code);
  }

  /** Returns the published source of a rule, or the explanation of a reason of this program. */
  String source(String code) {
    Optional<BillingReason> reason =
        report.groups(code).stream().findFirst().flatMap(group -> group.example().reason());
    return reason
        .map(known -> get("group.source", known.source(locale)))
        .orElseGet(() -> get("explanation." + code));
  }

  /** Returns the billing number and device of a group. */
  String device(ReasonGroup group) {
    String number = SafeText.oneLine(group.billingNumber().strip(), MAX_TEXT);
    boolean isNone = number.chars().allMatch(c -> c == '0');
    if (isNone && group.example().finding().isEmpty()) {
      return get("group.notRead");
    }
    String shown = isNone ? get("group.noNumber") : number;
    return group.midId().isEmpty() ? shown : get("group.device", shown, group.midId());
  }

  String days(ReasonGroup group) {
    if (group.firstDay().isEmpty() || group.lastDay().isEmpty()) {
      return "–";
    }
    String first = group.firstDay().get().toString();
    String last = group.lastDay().get().toString();
    return first.equals(last) ? first : get("group.days", first, last);
  }

  /** Returns the first lines of a group. */
  String places(ReasonGroup group) {
    String first = String.join(", ", group.places());
    return group.count() > group.places().size() ? first + ", …" : first;
  }

  /** Returns the message about the first line of a group; empty if the title is sufficient. */
  Optional<String> message(ReasonGroup group) {
    Optional<String> message =
        group.example().finding().map((BillingFinding finding) -> finding.message(locale));
    return group.count() == 1 ? message : message.map(text -> get("group.example", text));
  }

  Optional<String> further(String code) {
    long lines = report.furtherLines(code);
    return lines == 0 ? Optional.empty() : Optional.of(get("group.further", lines));
  }

  /** Returns the result, and the reasons that were not compared. */
  String verdict() {
    if (report.checkedLines() == 0) {
      return get("summary.nothing");
    }
    String notCompared = String.join(", ", report.notCompared());
    return notCompared.isEmpty()
        ? result()
        : result() + " " + get("summary.notCompared", notCompared);
  }

  private String result() {
    if (report.lines() > 0) {
      return get("summary.found", report.lines(), report.checkedLines());
    }
    return get(report.isComplete() ? "summary.clean" : "summary.incomplete", report.checkedLines());
  }

  /**
   * Returns the sentences about the content of each file, and the reasons that were not compared.
   */
  List<String> files() {
    List<String> texts = new ArrayList<>();
    report.files().forEach(file -> addFile(file, texts));
    return texts;
  }

  private void addFile(FileFacts file, List<String> texts) {
    texts.add(
        get(file.invoice().isPresent() ? "file.records" : "file.rows", file.name(), file.lines()));
    file.invoice().ifPresent(invoice -> addInvoice(file, invoice, texts));
    file.notCompared().forEach(reason -> texts.add(notCompared(file, reason)));
    if (file.noNumberNeeded() > 0) {
      texts.add(get("file.noNumberNeeded", file.name(), file.noNumberNeeded()));
    }
    if (file.unreadPlaces() > 0) {
      String rows = file.unread().stream().map(String::valueOf).collect(Collectors.joining(", "));
      texts.add(get("file.unread", file.name(), file.unreadPlaces(), rows));
    }
    file.remarks().forEach((remark, count) -> texts.add(get(remark.key(), file.name(), count)));
  }

  private String notCompared(FileFacts file, BillingReason reason) {
    return get("notCompared." + reason.code(), file.name(), LineReason.CANNOT_TELL + reason.code());
  }

  private void addInvoice(FileFacts file, InvoiceFileReport invoice, List<String> texts) {
    if (!invoice.others().isEmpty()) {
      String types =
          invoice.others().entrySet().stream()
              .map(type -> get("file.type", type.getKey(), type.getValue()))
              .collect(Collectors.joining(", "));
      texts.add(get("file.others", file.name(), types));
    }
    if (file.checkDigits() != FileFacts.CheckDigits.NONE) {
      texts.add(get(file.checkDigits().key(), file.name()));
    }
  }

  /** Returns the sentences about the register, its devices and the meaning of the result. */
  List<String> conditions() {
    List<String> texts = new ArrayList<>();
    texts.add(
        get(
            report.register().isTest() ? "summary.registerTest" : "summary.registerReal",
            report.register().name()));
    report.register().asOf().ifPresent(time -> texts.add(get("summary.asOf", time.toString())));
    texts.add(get("summary.devices", report.devices()));
    texts.add(get("summary.meaning"));
    texts.add(get("summary.numbers"));
    texts.add(get("summary.provisional"));
    return texts;
  }
}
