package io.github.openmidid.examples.label.cli;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.ModuleSize;
import io.github.openmidid.examples.label.layout.SymbolMatrix;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.label.print.LabelSheet;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Prints labels to a file.
 *
 * @param settings the settings of the labels
 * @param sheet the sheet, or empty for one page per label
 * @param out the file; the end of its name decides the format
 */
record PrintRun(LabelSettings settings, Optional<LabelSheet> sheet, Path out) {

  /** Writes the file and returns the messages about it, in any language. */
  List<Function<Locale, String>> print(List<MidId> midIds) throws CommandException {
    write(content(midIds));
    List<Function<Locale, String>> lines = new ArrayList<>();
    lines.add(summary(midIds.size(), MidIdLabel.of(midIds.get(0), settings)));
    List<String> test =
        midIds.stream().filter(MidId::isTest).map(MidId::toString).distinct().toList();
    if (!test.isEmpty()) {
      lines.add(locale -> LabelMessages.get(locale, "print.test", String.join(", ", test)));
    }
    lines.add(locale -> LabelMessages.get(locale, "print.advice"));
    return lines;
  }

  private byte[] content(List<MidId> midIds) throws CommandException {
    LabelPrinter printer = new LabelPrinter(settings);
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf")) {
      return sheet.isPresent() ? printer.sheet(midIds, sheet.get()) : printer.pdf(midIds);
    }
    if (!name.endsWith(".svg") && !name.endsWith(".png")) {
      throw new CommandException(LabelProblem.OUT_FORMAT, SafeText.path(out));
    }
    if (midIds.size() > 1 || sheet.isPresent()) {
      throw new CommandException(LabelProblem.OUT_ONE, SafeText.path(out));
    }
    return name.endsWith(".svg")
        ? printer.svg(midIds.get(0)).getBytes(StandardCharsets.UTF_8)
        : printer.png(midIds.get(0));
  }

  /** Replaces the file atomically, so that no incomplete file is printed. */
  private void write(byte[] content) throws CommandException {
    Path temporary = out.resolveSibling(out.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try {
        Files.write(temporary, content);
        Files.move(temporary, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new CommandException(LabelProblem.OUT_UNWRITABLE, e, SafeText.path(out));
    }
  }

  private Function<Locale, String> summary(int count, MidIdLabel label) {
    SymbolMatrix symbol = label.symbol().matrix();
    ModuleSize module = label.symbol().module();
    return locale ->
        LabelMessages.get(
            locale,
            "print.summary",
            SafeText.path(out),
            count,
            label.size().width(),
            label.size().height(),
            symbol.kind().display() + " " + symbol.side() + " × " + symbol.side(),
            module.millimetres(),
            module.dots(),
            String.valueOf(module.dpi()),
            floor(label.textHeight(), 10),
            floor(label.legibleAt(), 100));
  }

  private static double floor(double value, double parts) {
    return Math.floor(value * parts + 1e-6) / parts;
  }
}
