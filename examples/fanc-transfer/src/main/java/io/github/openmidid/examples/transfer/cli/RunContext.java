package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.commandline.file.InputFiles;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.ProblemPrinter;
import io.github.openmidid.examples.commandline.program.ProgressLine;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.RegisterExceptionMapper;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.read.AssetReader;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.examples.transfer.read.TransferReader;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.register.DescribedRegister;
import io.github.openmidid.examples.transfer.report.TransferProgress;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.register.RegisterMismatchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The part of a run that all commands share: files, register, progress, problems, exit code. */
final class RunContext implements AutoCloseable {
  private final RuntimeEnvironment runtime;
  private final Locale locale;
  private final InputFiles inputs;
  private final TransferProgress progress;
  private ExitCode exitCode = ExitCode.CLEAN;

  RunContext(RuntimeEnvironment runtime, Locale locale) {
    this.runtime = runtime;
    this.locale = locale;
    this.inputs = new InputFiles(runtime.in(), TransferReader.MAX_SIZE);
    this.progress = new TransferProgress(new ProgressLine(runtime), locale);
  }

  /** Uses an open register. */
  interface RegisterTask {
    void run(DescribedRegister register) throws CommandException;
  }

  RuntimeEnvironment runtime() {
    return runtime;
  }

  Locale locale() {
    return locale;
  }

  TransferProgress progress() {
    return progress;
  }

  /** Reads a file, or the standard input for {@code -}. */
  TransferTable read(Path file, TransferSettings settings) throws CommandException {
    return read(file, settings, TransferReader::read);
  }

  /** Reads a list of assets, or the standard input for {@code -}. */
  TransferTable readAssets(Path file, TransferSettings settings) throws CommandException {
    return read(file, settings, AssetReader::read);
  }

  /** Reads the tables of a file. */
  private interface FileReader {
    TransferTable read(Path file, TransferSettings settings, ProgressListener progress)
        throws CommandException;
  }

  private TransferTable read(Path file, TransferSettings settings, FileReader reader)
      throws CommandException {
    TransferSettings named =
        InputFiles.isStandardInput(file)
            ? settings.withDisplayName(InputFiles.named(file).toString())
            : settings;
    try {
      return reader.read(inputs.readable(file), named, progress);
    } catch (IOException e) {
      throw new CommandException(TransferProblem.STANDARD_INPUT, e);
    } finally {
      progress.clear();
    }
  }

  /** Opens the register, and reports the problems with it. */
  void withRegister(RegisterSource source, RegisterTask task) {
    try (OpenRegister register = source.open(runtime.clients(), runtime.clock())) {
      task.run(DescribedRegister.of(register));
    } catch (MidIdClientException e) {
      report(RegisterExceptionMapper.of(e, source.name()));
    } catch (RegisterMismatchException e) {
      report(RegisterExceptionMapper.of(e, source.name()));
    } catch (CommandException e) {
      report(e);
    }
  }

  /** Records that there are findings or changes. */
  void found() {
    exitCode = exitCode.or(ExitCode.FINDINGS);
  }

  /** Prints a problem. */
  void report(CommandException problem) {
    progress.clear();
    exitCode = ExitCode.COULD_NOT_RUN;
    new ProblemPrinter(FancTransferCommand.NAME, TransferMessages.TEXTS, runtime.err())
        .print(problem, locale);
  }

  int exitCode() {
    return exitCode.number();
  }

  @Override
  public void close() {
    inputs.close();
  }
}
