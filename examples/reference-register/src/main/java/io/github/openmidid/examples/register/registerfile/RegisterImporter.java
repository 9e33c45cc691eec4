package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.store.BatchStatement;
import io.github.openmidid.examples.register.store.DurableTransaction;
import io.github.openmidid.examples.register.store.StoreFiller;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/** Imports register files, each as a whole or not at all. */
public final class RegisterImporter {
  private static final int CHUNK = 1000;
  private static final int PROGRESS = 10 * CHUNK;
  private static final Logger LOG = LoggerFactory.getLogger(RegisterImporter.class);

  private final JdbcOperations jdbc;

  private final RegistrationStore registrations;
  private final CadastreImporter cadastre;
  private final AuditTrail trail;
  private final DurableTransaction transaction;
  private final StoreFiller filler;
  private final Clock clock;
  private final boolean testMode;

  /**
   * Creates an importer into this store.
   *
   * @param testMode whether identifiers of the test range are accepted
   */
  public RegisterImporter(
      JdbcOperations jdbc,
      RegistrationStore registrations,
      CadastreImporter cadastre,
      AuditTrail trail,
      DurableTransaction transaction,
      StoreFiller filler,
      Clock clock,
      boolean testMode) {
    this.jdbc = jdbc;
    this.registrations = registrations;
    this.cadastre = cadastre;
    this.trail = trail;
    this.transaction = transaction;
    this.filler = filler;
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
    long start = System.nanoTime();
    List<RegisterFileRow> rows = new RegisterFile(file).read();
    addMissing(file, rows);
    if (rows.size() >= PROGRESS) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      LOG.info("{}: {} rows in {} ms", file, rows.size(), elapsed.toMillis());
    }
  }

  private void addMissing(Path file, List<RegisterFileRow> rows) {
    Instant now = BelgianTime.now(clock);
    if (filler.isWorthwhile(rows.size(), registrations.count())) {
      List<RegisterFileRow> added = transaction.execute(() -> requireConsistent(file, rows));
      filler.fill(insertStatements(file, added, now));
    } else {
      transaction.execute(
          () -> {
            List<RegisterFileRow> added = requireConsistent(file, rows);
            insertStatements(file, added, now)
                .forEach(batch -> BatchStatement.executeGrouped(jdbc, batch));
            return added.size();
          });
    }
  }

  /** Returns the rows that the store does not have; throws if it contradicts one of the others. */
  private List<RegisterFileRow> requireConsistent(Path file, List<RegisterFileRow> rows) {
    List<RegisterFileRow> added = new ArrayList<>();
    chunks(rows).forEach(chunk -> added.addAll(requireChunkConsistent(file, chunk)));
    new SequenceNumberCheck(file, jdbc).requireFree(added);
    // The indexes of the database grow at their end.
    added.sort(Comparator.comparing(RegisterFileRow::midId));
    return added;
  }

  private static <T> Stream<List<T>> chunks(List<T> rows) {
    return IntStream.iterate(0, from -> from < rows.size(), from -> from + CHUNK)
        .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + CHUNK)));
  }

  private List<RegisterFileRow> requireChunkConsistent(Path file, List<RegisterFileRow> rows) {
    Map<MidId, Registration> stored =
        registrations.findAll(rows.stream().map(RegisterFileRow::midId).toList());
    List<RegisterFileRow> added = new ArrayList<>();
    for (RegisterFileRow row : rows) {
      if (row.midId().isTest() && !testMode) {
        throw new RegisterFileException(
            file,
            row.line(),
            row.midId() + " is of the test range, but the register is not in test mode.");
      }
      Registration earlier = stored.get(row.midId());
      if (earlier == null) {
        row.requirePlausibleDate(file, BelgianTime.date(clock));
        added.add(row);
      } else {
        requireSame(file, row, earlier);
      }
    }
    return added;
  }

  /** Returns the statements that insert the rows, in batches that are created lazily. */
  private Stream<List<BatchStatement>> insertStatements(
      Path file, List<RegisterFileRow> rows, Instant now) {
    TimeOrderedUuids ids = new TimeOrderedUuids(now);
    AtomicInteger done = new AtomicInteger();
    return chunks(rows)
        .map(
            chunk -> {
              int count = done.getAndAdd(chunk.size());
              if (count > 0 && count % PROGRESS == 0) {
                LOG.info("{}: {} of {} rows", file, count, rows.size());
              }
              return chunk.stream()
                  .flatMap(row -> insertStatements(row, ids.next(), now).stream())
                  .toList();
            });
  }

  private List<BatchStatement> insertStatements(RegisterFileRow row, UUID deviceId, Instant now) {
    Registration registration =
        new Registration(
            row.midId(),
            row.modality().code(),
            row.operator(),
            row.status().code(),
            Optional.of(now),
            Optional.empty());
    List<BatchStatement> statements = new ArrayList<>();
    statements.add(registrations.insertStatement(registration, null));
    statements.add(
        trail.insertStatement(
            CadastreImporter.IMPORT, AuditAction.MID_ID_GRANTED, row.midId(), null, now));
    statements.addAll(cadastre.insertStatements(row, deviceId, now));
    return statements;
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
