package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.commandline.program.ProgressLine;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.RegisterExceptionMapper;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.dicom.file.DicomFileReader;
import io.github.openmidid.examples.dicom.list.AliasReader;
import io.github.openmidid.examples.dicom.list.AliasReader.AliasList;
import io.github.openmidid.examples.dicom.list.DeviceListReader;
import io.github.openmidid.examples.dicom.list.DeviceListReader.DeviceList;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.register.DirectoryCheck;
import io.github.openmidid.examples.dicom.report.MatchFile;
import io.github.openmidid.examples.dicom.report.MatchPage;
import io.github.openmidid.examples.dicom.report.MatchPrinter;
import io.github.openmidid.examples.dicom.report.MatchReport;
import io.github.openmidid.examples.dicom.report.UnmatchedFile;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.register.RegisterMismatchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lists and the register, then matches each file as soon as it is read. */
final class MatchRun {
  private final RuntimeEnvironment environment;
  private final Locale locale;
  private final MatchFiles files;
  private final ProgressLine progress;
  private int read;

  MatchRun(RuntimeEnvironment environment, Locale locale, MatchFiles files) {
    this.environment = environment;
    this.locale = locale;
    this.files = files;
    this.progress = new ProgressLine(environment);
  }

  /** Runs, and returns whether there is nothing to review. */
  boolean run(RegisterSource source) throws CommandException {
    Path listFile = files.directory();
    Optional<DeviceList> list =
        listFile == null ? Optional.empty() : Optional.of(DeviceListReader.read(listFile));
    try (OpenRegister register = open(source)) {
      return run(list, register);
    }
  }

  private OpenRegister open(RegisterSource source) throws CommandException {
    try {
      return source.open(environment.clients(), environment.clock());
    } catch (MidIdClientException e) {
      throw RegisterExceptionMapper.of(e, source.name());
    }
  }

  private boolean run(Optional<DeviceList> list, OpenRegister register) throws CommandException {
    Preparation preparation = prepare(list, register);
    MatchReport report = preparation.report();
    try {
      walk(preparation);
    } finally {
      progress.clear();
    }
    Path page = files.html();
    if (page != null) {
      MatchPage.write(report, page, locale);
    }
    new MatchPrinter(environment.out(), locale).print(report);
    return report.isClean();
  }

  /** The devices to compare with, and the report, before the first file is read. */
  private record Preparation(DeviceDirectory directory, MatchReport report) {}

  private Preparation prepare(Optional<DeviceList> list, OpenRegister register)
      throws CommandException {
    if (list.isEmpty() && files.aliases() == null && !register.hasSerialNumbers()) {
      throw new CommandException(MatchProblem.SNAPSHOT_ALONE);
    }
    try {
      List<RegisteredDevice> devices = list.isPresent() ? list.get().devices() : devices(register);
      MatchReport report = new MatchReport(register, devices.size());
      if (list.isPresent()) {
        report.addNotes(list.get().notes());
        report.setCheck(DirectoryCheck.of(devices, register.register()));
      }
      return new Preparation(withAliases(DeviceDirectory.of(devices), report), report);
    } catch (MidIdClientException e) {
      throw RegisterExceptionMapper.of(e, register.name());
    } catch (RegisterMismatchException e) {
      throw RegisterExceptionMapper.of(e, register.name());
    }
  }

  private static List<RegisteredDevice> devices(OpenRegister register) throws CommandException {
    List<RegisteredDevice> devices = List.copyOf(register.devices());
    if (devices.isEmpty() && register.hasSerialNumbers()) {
      throw new CommandException(MatchProblem.NO_DEVICES, register.name());
    }
    return devices;
  }

  private DeviceDirectory withAliases(DeviceDirectory directory, MatchReport report)
      throws CommandException {
    Path file = files.aliases();
    if (file == null) {
      return directory;
    }
    AliasList list = AliasReader.read(file, midId -> directory.find(midId).isPresent());
    report.addNotes(list.notes());
    report.addAliases(list.aliases());
    return directory.withAliases(list.aliases());
  }

  private void walk(Preparation preparation) throws CommandException {
    Path out = files.out();
    if (out == null) {
      walk(preparation, null);
      return;
    }
    try (MatchFile csv = MatchFile.create(out, locale)) {
      walk(preparation, csv);
      csv.complete();
    }
  }

  private void walk(Preparation preparation, @Nullable MatchFile csv) throws CommandException {
    FileWalk.walk(
        files.paths(),
        path ->
            files.isResult(path)
                || (csv != null && csv.temporary().getFileName().equals(path.getFileName())),
        new FileWalk.Visitor() {
          @Override
          public void file(Path file) throws CommandException {
            match(file, preparation, csv);
            read++;
            progress.update(
                () -> MatchMessages.get(locale, "progress.files", String.valueOf(read)));
          }

          @Override
          public void other(Path path, UnmatchedFile reason) throws CommandException {
            add(path, reason, preparation.report(), csv);
          }
        });
  }

  private static void match(Path file, Preparation preparation, @Nullable MatchFile csv)
      throws CommandException {
    ObjectMatch match;
    try {
      match = ObjectMatch.of(DicomFileReader.read(file), preparation.directory());
    } catch (DicomFileException e) {
      add(file, UnmatchedFile.of(e.kind()), preparation.report(), csv);
      return;
    } catch (IOException | SecurityException e) {
      add(file, UnmatchedFile.UNREADABLE, preparation.report(), csv);
      return;
    }
    preparation.report().add(match);
    if (csv != null) {
      csv.write(file, match);
    }
  }

  private static void add(
      Path path, UnmatchedFile reason, MatchReport report, @Nullable MatchFile csv)
      throws CommandException {
    report.add(reason);
    if (csv != null) {
      csv.write(path, reason);
    }
  }
}
