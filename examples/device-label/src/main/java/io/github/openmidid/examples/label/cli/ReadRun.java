package io.github.openmidid.examples.label.cli;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.ProblemPrinter;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.label.read.DecodedSymbol;
import io.github.openmidid.examples.label.read.LabelComparison;
import io.github.openmidid.examples.label.read.LabelReader;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Registration;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads images one after the other; one that cannot be read does not prevent the others. */
final class ReadRun {
  private static final int SHOWN = 80;

  private final RuntimeEnvironment environment;
  private final Locale locale;
  private final Optional<MidId> expected;
  private final Optional<RegisterLookup> register;
  private final ProblemPrinter problems;
  private ExitCode exitCode = ExitCode.CLEAN;

  ReadRun(
      RuntimeEnvironment environment,
      Locale locale,
      Optional<MidId> expected,
      Optional<RegisterLookup> register) {
    this.environment = environment;
    this.locale = locale;
    this.expected = expected;
    this.register = register;
    this.problems =
        new ProblemPrinter(DeviceLabelCommand.NAME, LabelMessages.TEXTS, environment.err());
  }

  int read(List<Path> images) throws CommandException {
    for (Path image : images) {
      try {
        print(image, new LabelComparison(LabelReader.read(image), expected));
      } catch (CommandException e) {
        exitCode = problems.print(e, locale);
      }
    }
    String meaning = register.isPresent() ? "read.meaning" : "read.meaningWithoutRegister";
    environment.out().println(LabelMessages.get(locale, meaning));
    return exitCode.number();
  }

  private void print(Path image, LabelComparison comparison) throws CommandException {
    environment.out().println(SafeText.path(image));
    for (DecodedSymbol symbol : comparison.symbols()) {
      String key = symbol.gs1() ? "read.symbolGs1" : "read.symbol";
      symbol
          .midId()
          .ifPresentOrElse(
              midId -> printMessage(key, symbol.symbology(), midId.toString()),
              () -> printMessage("read.otherSymbol", symbol.symbology()));
    }
    for (String difference : comparison.differences(locale)) {
      different(difference);
    }
    if (register.isPresent()) {
      for (MidId midId : comparison.midIds()) {
        print(register.get().lookUp(midId));
      }
    }
  }

  private void print(LookupResult result) {
    String midId = result.midId().toString();
    switch (result.outcome()) {
      case FOUND -> print(midId, result.registration().orElseThrow());
      case UNKNOWN -> different(LabelMessages.get(locale, "read.unknown", midId));
      case CANNOT_TELL -> different(LabelMessages.get(locale, "read.cannotTell", midId));
    }
  }

  private void print(String midId, Registration registration) {
    printMessage(
        registration.isLinked() ? "read.linked" : "read.notLinked",
        midId,
        registration
            .modality()
            .map(modality -> modality(modality))
            .orElse(SafeText.oneLine(registration.modalityCode(), SHOWN)),
        registration.operator().map(name -> SafeText.oneLine(name, SHOWN)).orElse("–"));
  }

  private String modality(Modality modality) {
    return modality.display(locale);
  }

  private void different(String difference) {
    exitCode = exitCode.or(ExitCode.FINDINGS);
    environment.out().println("  ! " + difference);
  }

  private void printMessage(String key, Object... arguments) {
    environment.out().println("  " + LabelMessages.get(locale, key, arguments));
  }
}
