package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.check.CheckResult;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import io.github.openmidid.examples.transfer.compare.AssetReconciliation;
import io.github.openmidid.examples.transfer.read.TransferColumns;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferResult.Coverage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sentences about the conditions of a result: register, format, compared fields, and meaning.
 * They are the same on the terminal and on a page.
 */
public final class ConditionText {
  private static final int MAX_NAME = 100;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Europe/Brussels"));

  private final Locale locale;

  /** Creates the sentences in a language. */
  public ConditionText(Locale locale) {
    this.locale = locale;
  }

  /** Returns the sentences about a register: its name, its date and its visible extent. */
  public List<String> register(RegisterDescription register) {
    List<String> sentences = new ArrayList<>();
    String kind = register.isTest() ? "summary.registerTest" : "summary.registerReal";
    sentences.add(text(kind, register.name()));
    register.asOf().ifPresent(time -> sentences.add(text("summary.snapshot", MINUTE.format(time))));
    VisibleExtent extent = register.extent();
    sentences.add(text("extent." + extent.kind().code(), names(extent)));
    return sentences;
  }

  private static String names(VisibleExtent extent) {
    return extent.names().stream()
        .map(name -> SafeText.oneLine(name, MAX_NAME))
        .collect(Collectors.joining(", "));
  }

  /** Returns the sentence about the format of the identifiers. */
  public String format() {
    MidIdFormat format = MidIdFormat.current();
    boolean provisional = format.status() == MidIdFormat.Status.PROVISIONAL;
    return text(
        provisional ? "summary.formatProvisional" : "summary.format",
        format.name(),
        format.date().toString(),
        format.source());
  }

  /** Returns the sentences about the meaning of a row without findings, and the compared fields. */
  public List<String> meaning(CheckResult result) {
    List<String> sentences = new ArrayList<>();
    sentences.add(text("summary.meaning"));
    String full = fields(result, coverage -> coverage.compared() > 0);
    sentences.add(
        full.isEmpty() ? text("summary.nothingCompared") : text("summary.compared", full));
    for (TransferField field : TransferField.values()) {
      Coverage coverage = result.coverage(field);
      if (isComparable(field) && coverage.compared() < coverage.stated()) {
        sentences.add(
            text(
                "summary.partly",
                capitalized(name(field)),
                String.valueOf(coverage.compared()),
                String.valueOf(coverage.stated())));
      }
    }
    result.notRegistered().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            entry ->
                sentences.add(
                    text(
                        "summary.notRegistered",
                        String.valueOf(entry.getValue()),
                        entry.getKey().reason(locale))));
    return sentences;
  }

  /** Returns the sentences about the meaning of the comparison of a list. */
  public List<String> reconciled(AssetReconciliation reconciliation) {
    List<String> sentences = new ArrayList<>();
    sentences.add(text("reconcile.meaning"));
    if (!reconciliation.operators().isEmpty()) {
      String names =
          reconciliation.operators().stream()
              .map(name -> SafeText.oneLine(name, MAX_NAME))
              .collect(Collectors.joining(", "));
      sentences.add(text("reconcile.operators", names));
    }
    int notExpected = reconciliation.result().notExpected().size();
    if (notExpected > 0) {
      sentences.add(text("reconcile.notExpected", String.valueOf(notExpected)));
    }
    if (reconciliation.lastTransfer().isEmpty()) {
      sentences.add(text("reconcile.noTransfer"));
    }
    return sentences;
  }

  private String fields(CheckResult result, java.util.function.Predicate<Coverage> condition) {
    return Arrays.stream(TransferField.values())
        .filter(ConditionText::isComparable)
        .filter(field -> condition.test(result.coverage(field)))
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  private static boolean isComparable(TransferField field) {
    return field != TransferField.DEVICE_NUMBER
        && field != TransferField.KIND
        && field != TransferField.IN_SERVICE_SINCE;
  }

  private String capitalized(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(locale) + text.substring(end);
  }

  /** Returns the name of a field. */
  public String name(TransferField field) {
    return text("column." + TransferColumns.kind(field).code());
  }

  private String text(String key, String... arguments) {
    return TransferMessages.get(locale, key, (Object[]) arguments);
  }
}
