package io.github.openmidid.examples.label.cli;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.LanguageOption;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.label.print.LabelSheet;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code print}: its arguments and their validation. */
@Command(name = "print", sortOptions = false)
final class PrintCommand implements Callable<Integer> {
  private static final double MAX_SIDE = 420;
  private static final double METRE = 1000;

  private final RuntimeEnvironment environment;

  @Parameters(arity = "1..*", paramLabel = "MID-ID", descriptionKey = "help.midIds")
  private List<String> midIds = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${help.file}.pdf|svg|png",
      descriptionKey = "help.out")
  private Path out = Path.of("");

  @Option(names = "--size", paramLabel = "70x30mm", descriptionKey = "help.size")
  private @Nullable String size;

  @Option(names = "--symbol", paramLabel = "datamatrix|qr", descriptionKey = "help.symbol")
  private SymbolKind symbol = SymbolKind.DATA_MATRIX;

  @Option(names = "--dpi", paramLabel = "300", descriptionKey = "help.dpi")
  private @Nullable Integer dpi;

  @Option(names = "--module", paramLabel = "0.508mm", descriptionKey = "help.module")
  private @Nullable String module;

  @Option(names = "--distance", paramLabel = "1m", descriptionKey = "help.distance")
  private @Nullable String distance;

  @Option(names = "--text", paramLabel = "5mm", descriptionKey = "help.text")
  private @Nullable String textHeight;

  @Option(names = "--gs1-prefix", paramLabel = "5412345", descriptionKey = "help.gs1Prefix")
  private @Nullable String gs1Prefix;

  @Option(names = "--sheet", paramLabel = "a4", descriptionKey = "help.sheet")
  private @Nullable String sheet;

  @Option(names = "--sheet-margin", paramLabel = "5x5mm", descriptionKey = "help.sheetMargin")
  private @Nullable String sheetMargin;

  @Option(names = "--sheet-gap", paramLabel = "2x2mm", descriptionKey = "help.sheetGap")
  private @Nullable String sheetGap;

  @Option(names = "--skip", paramLabel = "0", descriptionKey = "help.skip")
  private @Nullable Integer skip;

  @Option(
      names = LanguageOption.NAME,
      paramLabel = "nl,fr,de,en",
      descriptionKey = "help.labelLanguages")
  private @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  PrintCommand(RuntimeEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandException {
    Locale locale = LanguageOption.ofMessages(language, environment.locale());
    PrintRun run = new PrintRun(settings(), sheet(), out);
    run.print(parsed(locale)).forEach(line -> environment.out().println(line.apply(locale)));
    return ExitCode.CLEAN.number();
  }

  private List<MidId> parsed(Locale locale) throws CommandException {
    List<MidId> parsed = new ArrayList<>();
    for (String text : midIds) {
      Diagnosis diagnosis = MidId.diagnose(text);
      if (diagnosis.midId().isEmpty()) {
        throw new CommandException(
            LabelProblem.NOT_A_MID_ID, SafeText.oneLine(text, 40), diagnosis.message(locale));
      }
      parsed.add(diagnosis.midId().get());
    }
    return parsed;
  }

  private LabelSettings settings() throws CommandException {
    LabelSettings settings = LabelSettings.standard().withSymbol(symbol);
    if (size != null) {
      settings = settings.withSize(LengthParser.size("--size", size, 5, MAX_SIDE));
    }
    if (dpi != null) {
      settings = settings.withDpi(dpi);
    }
    if (module != null) {
      settings = settings.withModule(LengthParser.length("--module", module));
    }
    if (distance != null) {
      settings = settings.withDistance(LengthParser.length("--distance", distance) / METRE);
    }
    if (textHeight != null) {
      settings = settings.withTextHeight(LengthParser.length("--text", textHeight));
    }
    if (gs1Prefix != null) {
      settings = settings.withGs1Prefix(gs1Prefix);
    }
    return language == null
        ? settings
        : settings.withLanguages(LanguageListParser.languages(language));
  }

  private Optional<LabelSheet> sheet() throws CommandException {
    if (sheet == null) {
      if (sheetMargin != null || sheetGap != null || skip != null) {
        throw new CommandException(LabelProblem.NO_SHEET);
      }
      return Optional.empty();
    }
    if (!sheet.equalsIgnoreCase("a4")) {
      throw new CommandException(CommonProblem.NO_VALUE, "--sheet");
    }
    LabelSheet chosen = LabelSheet.a4();
    if (sheetMargin != null) {
      chosen = chosen.withMargin(spacing("--sheet-margin", sheetMargin));
    }
    if (sheetGap != null) {
      chosen = chosen.withGap(spacing("--sheet-gap", sheetGap));
    }
    return Optional.of(skip == null ? chosen : chosen.withSkip(skip));
  }

  private static LabelSize spacing(String option, String text) throws CommandException {
    return LengthParser.size(option, text, 0, 100);
  }
}
