package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.commandline.file.InputFiles;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.edit.TableEditException;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.prepare.PreparationReport;
import io.github.openmidid.examples.transfer.prepare.TransferPreparation;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.register.DescribedRegister;
import io.github.openmidid.examples.transfer.report.MapFile;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import io.github.openmidid.examples.transfer.report.PreparePrinter;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.former.FormerNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prepares one file: reads it, looks up former numbers in the register, and writes the results. */
final class PrepareRun {
  private static final String PREPARED = ".prepared";

  private final RunContext context;
  private final RegisterSource source;
  private final TransferSettings settings;

  PrepareRun(RunContext context, RegisterSource source, TransferSettings settings) {
    this.context = context;
    this.source = source;
    this.settings = settings;
  }

  int prepare(Path file, Optional<Path> out, Optional<Path> map) throws CommandException {
    OutputFiles outputs = new OutputFiles(List.of(file), Optional.empty());
    Path named = InputFiles.named(file);
    Path target = out.orElseGet(() -> named.resolveSibling(preparedName(named)));
    Path mapFile = map.orElseGet(() -> named.resolveSibling(named.getFileName() + MapFile.SUFFIX));
    outputs.result(target);
    outputs.result(mapFile);
    TransferTable table = context.read(file, settings);
    context.withRegister(source, register -> prepare(table, register, target, mapFile));
    return context.exitCode();
  }

  /** Returns {@code transfer.prepared.xlsx} for {@code transfer.xlsx}. */
  private static String preparedName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name + PREPARED : name.substring(0, dot) + PREPARED + name.substring(dot);
  }

  private void prepare(TransferTable table, DescribedRegister register, Path target, Path mapFile)
      throws CommandException {
    DeviceDirectory devices = register.devices();
    if (devices.devices().stream().allMatch(device -> device.formerNumber().isEmpty())) {
      throw new CommandException(TransferProblem.NO_FORMER_NUMBERS, register.description().name());
    }
    TransferPreparation preparation =
        new TransferPreparation(
            FormerNumbers.of(devices),
            new ChunkedRegister(register.register(), context.progress()));
    PreparationReport report = write(preparation, table, target);
    context.progress().clear();
    if (!report.isComplete()) {
      context.found();
    }
    MapFile.write(report, mapFile, context.locale());
    new PreparePrinter(context.runtime().out(), context.locale())
        .print(report, target, mapFile, register.description());
  }

  private static PreparationReport write(
      TransferPreparation preparation, TransferTable table, Path target) throws CommandException {
    try {
      return preparation.write(table, target);
    } catch (TableEditException e) {
      throw new CommandException(TransferProblem.NOT_EDITABLE, e, table.fileName());
    } catch (IOException e) {
      throw new CommandException(TransferProblem.RESULT_UNWRITABLE, e, SafeText.path(target));
    }
  }
}
