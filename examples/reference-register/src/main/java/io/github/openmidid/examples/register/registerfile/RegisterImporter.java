package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.store.DurableTransaction;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** Imports register files, each as a whole or not at all. */
public final class RegisterImporter {
  private static final int CHUNK = 1000;

  private final RegistrationStore registrations;
  private final CadastreImporter cadastre;
  private final AuditTrail trail;
  private final DurableTransaction transaction;
  private final Clock clock;
  private final boolean testMode;

  /**
   * Creates an importer into this store.
   *
   * @param testMode whether identifiers of the test range are accepted
   */
  public RegisterImporter(
      RegistrationStore registrations,
      CadastreImporter cadastre,
      AuditTrail trail,
      DurableTransaction transaction,
      Clock clock,
      boolean testMode) {
    this.registrations = registrations;
    this.cadastre = cadastre;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
    this.testMode = testMode;
  }

  /**
   * Imports a file. Existing registrations are kept, so that an import is idempotent. The file does
   * not contain the time of the grant; the time of the import is used instead.
   *
   * @throws RegisterFileException if a row is invalid, or contradicts the store
   */
  public void run(Path file) {
    List<RegisterFileRow> rows = new RegisterFile(file).read();
    Instant now = BelgianTime.now(clock);
    transaction.execute(
        () -> {
          for (int from = 0; from < rows.size(); from += CHUNK) {
            add(file, rows.subList(from, Math.min(rows.size(), from + CHUNK)), now);
          }
          return rows.size();
        });
  }

  private void add(Path file, List<RegisterFileRow> rows, Instant now) {
    Map<MidId, Registration> stored =
        registrations.findAll(rows.stream().map(RegisterFileRow::midId).toList());
    for (RegisterFileRow row : rows) {
      if (row.midId().isTest() && !testMode) {
        throw new RegisterFileException(
            file,
            row.line(),
            row.midId() + " is of the test range, but the register is not in test mode.");
      }
      Registration earlier = stored.get(row.midId());
      if (earlier == null) {
        add(file, row, now);
      } else {
        requireSame(file, row, earlier);
      }
    }
  }

  private void add(Path file, RegisterFileRow row, Instant now) {
    row.requirePlausibleDate(file, BelgianTime.date(now));
    registrations.add(
        new Registration(
            row.midId(),
            row.modality().code(),
            row.operator(),
            RegistrationStatus.AVAILABLE.code(),
            Optional.of(now),
            Optional.empty()),
        null);
    trail.add(CadastreImporter.IMPORT, AuditAction.MID_ID_GRANTED, row.midId(), null, now);
    addDevice(file, row, now);
  }

  private void addDevice(Path file, RegisterFileRow row, Instant now) {
    try {
      cadastre.add(row, now);
    } catch (DuplicateKeyException e) {
      throw new RegisterFileException(
          file, row.line(), "another device of this operator and modality has the same number.");
    }
  }

  private void requireSame(Path file, RegisterFileRow row, Registration stored) {
    requireSame(file, row, "modality", stored.modalityCode().equals(row.modality().code()));
    requireSame(file, row, "operator", stored.operator().orElseThrow().equals(row.operator()));
    // Later changes are unknown to the file.
    boolean sameStatus = stored.isLinked() || row.status() == RegistrationStatus.AVAILABLE;
    requireSame(file, row, "status", sameStatus);
    requireSame(file, row, "device", cadastre.isAsReported(row));
  }

  private static void requireSame(Path file, RegisterFileRow row, String fact, boolean same) {
    if (!same) {
      throw new RegisterFileException(
          file, row.line(), "the register holds " + row.midId() + " with another " + fact + ".");
    }
  }
}
