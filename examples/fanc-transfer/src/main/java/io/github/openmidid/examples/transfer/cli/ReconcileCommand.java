package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.compare.AssetReconciliation;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.register.DescribedRegister;
import io.github.openmidid.examples.transfer.report.ReconciliationFile;
import io.github.openmidid.examples.transfer.report.ReconciliationPrinter;
import io.github.openmidid.examples.transfer.report.page.ReconciliationPage;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code reconcile}: compares a hospital's list of assets with a register. */
@Command(name = "reconcile", sortOptions = false)
final class ReconcileCommand implements Callable<Integer> {
  private final RuntimeEnvironment runtime;

  @Parameters(paramLabel = "${help.label.assets}", descriptionKey = "help.assets")
  private Path assets = Path.of("");

  @Option(
      names = "--last-transfer",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.lastTransfer")
  private @Nullable Path lastTransfer;

  @Option(names = "--operator", paramLabel = "${help.label.name}", descriptionKey = "help.operator")
  private List<String> operators = List.of();

  @Mixin private final RegisterOptions register = new RegisterOptions();
  @Mixin private final TimeoutOption timeout = new TimeoutOption();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  ReconcileCommand(RuntimeEnvironment runtime) {
    this.runtime = runtime;
  }

  @Override
  public Integer call() throws CommandException {
    try (RunContext context = new RunContext(runtime, common.locale(runtime))) {
      RegisterSource source = timeout.limit(register.source(runtime.variables()));
      List<Path> inputs = new ArrayList<>(List.of(assets));
      TransferSettings settings = reading.settings();
      if (lastTransfer != null) {
        DiffCommand.requireDifferent(assets, lastTransfer);
        inputs.add(lastTransfer);
        settings = settings.withSeveralFiles();
      }
      Path target = output.files(inputs).of(assets, ReconciliationFile.SUFFIX);
      TransferTable list = context.readAssets(assets, settings);
      Optional<TransferTable> transfer =
          lastTransfer == null
              ? Optional.empty()
              : Optional.of(context.read(lastTransfer, settings));
      context.withRegister(
          source, open -> conclude(context, list, transfer, open, target, output.html()));
      return context.exitCode();
    }
  }

  private void conclude(
      RunContext context,
      TransferTable list,
      Optional<TransferTable> transfer,
      DescribedRegister open,
      Path target,
      Optional<Path> page)
      throws CommandException {
    DeviceDirectory directory = open.devices();
    if (directory.devices().isEmpty()) {
      throw new CommandException(TransferProblem.NO_DEVICES, open.description().name());
    }
    LocalDate day = LocalDate.now(runtime.clock().withZone(RuleOptions.BELGIUM));
    AssetReconciliation reconciliation =
        AssetReconciliation.of(list, transfer, directory, day, operators);
    context.progress().clear();
    if (!reconciliation.isClean()) {
      context.found();
    }
    ReconciliationFile.write(reconciliation, target, context.locale());
    if (page.isPresent()) {
      ReconciliationPage.write(reconciliation, open.description(), page.get(), context.locale());
    }
    new ReconciliationPrinter(runtime.out(), context.locale())
        .print(reconciliation, open.description(), target, page);
  }
}
