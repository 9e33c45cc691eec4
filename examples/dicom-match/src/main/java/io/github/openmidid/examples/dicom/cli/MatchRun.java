package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.file.DicomFileReader;
import io.github.openmidid.examples.dicom.list.AliasReader;
import io.github.openmidid.examples.dicom.list.AliasReader.AliasList;
import io.github.openmidid.examples.dicom.list.DeviceListReader;
import io.github.openmidid.examples.dicom.list.DeviceListReader.DeviceList;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.register.DirectoryCheck;
import io.github.openmidid.examples.dicom.register.MatchRegister;
import io.github.openmidid.examples.dicom.register.RegisterProblem;
import io.github.openmidid.examples.dicom.report.MatchFile;
import io.github.openmidid.examples.dicom.report.MatchPage;
import io.github.openmidid.examples.dicom.report.MatchPrinter;
import io.github.openmidid.examples.dicom.report.MatchReport;
import io.github.openmidid.examples.dicom.report.UnmatchedFile;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.register.RegisterMismatchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lists and the register, then matches each file as soon as it is read. */
final class MatchRun {
  private final MatchEnvironment environment;
  private final Locale locale;
  private final MatchFiles files;
  private final MatchProgress progress;

  MatchRun(MatchEnvironment environment, Locale locale, MatchFiles files) {
    this.environment = environment;
    this.locale = locale;
    this.files = files;
    this.progress = new MatchProgress(environment, locale);
  }

  /** Runs; returns whether there is nothing to look at. */
  boolean run(RegisterChoice choice) throws MatchException {
    Path listFile = files.directory();
    Optional<DeviceList> list =
        listFile == null ? Optional.empty() : Optional.of(DeviceListReader.read(listFile));
    try (MatchRegister register = choice.open(environment)) {
      return run(list, register);
    }
  }

  private boolean run(Optional<DeviceList> list, MatchRegister register) throws MatchException {
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

  private Preparation prepare(Optional<DeviceList> list, MatchRegister register)
      throws MatchException {
    if (list.isEmpty() && files.aliases() == null && !register.hasSerialNumbers()) {
      throw new MatchException(Kind.SNAPSHOT_ALONE);
    }
    try {
      List<RegisteredDevice> devices = list.isPresent() ? list.get().devices() : register.devices();
      MatchReport report = new MatchReport(register, devices.size());
      if (list.isPresent()) {
        report.addNotes(list.get().notes());
        report.setCheck(DirectoryCheck.of(devices, register.lookup()));
      }
      return new Preparation(withAliases(DeviceDirectory.of(devices), report), report);
    } catch (MidIdClientException e) {
      throw RegisterProblem.of(e, register.name());
    } catch (RegisterMismatchException e) {
      throw RegisterProblem.of(e, register.name());
    }
  }

  private DeviceDirectory withAliases(DeviceDirectory directory, MatchReport report)
      throws MatchException {
    Path file = files.aliases();
    if (file == null) {
      return directory;
    }
    AliasList list = AliasReader.read(file, midId -> directory.find(midId).isPresent());
    report.addNotes(list.notes());
    report.addAliases(list.aliases());
    return directory.withAliases(list.aliases());
  }

  private void walk(Preparation preparation) throws MatchException {
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

  private void walk(Preparation preparation, @Nullable MatchFile csv) throws MatchException {
    FileWalk.walk(
        files.paths(),
        path ->
            files.isResult(path)
                || (csv != null && csv.temporary().getFileName().equals(path.getFileName())),
        new FileWalk.Visitor() {
          @Override
          public void file(Path file) throws MatchException {
            match(file, preparation, csv);
            progress.fileRead();
          }

          @Override
          public void other(Path path, UnmatchedFile reason) throws MatchException {
            add(path, reason, preparation.report(), csv);
          }
        });
  }

  private static void match(Path file, Preparation preparation, @Nullable MatchFile csv)
      throws MatchException {
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
      throws MatchException {
    report.add(reason);
    if (csv != null) {
      csv.write(path, reason);
    }
  }
}
