package io.github.openmidid.examples.register.document;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.DeliveryLookup;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import io.github.openmidid.register.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Adds, lists and withdraws documents about devices. The identifier is the key between a device and
 * the documents about it (circular on the MID-ID, 2022, section 2).
 */
@Component
public final class DocumentService {
  private final DocumentStore documents;
  private final RegistrationStore registrations;
  private final DeliveryLookup deliveries;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  DocumentService(
      DocumentStore documents,
      RegistrationStore registrations,
      DeliveryLookup deliveries,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.documents = documents;
    this.registrations = registrations;
    this.deliveries = deliveries;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Adds a document, or returns that of an earlier identical request.
   *
   * @throws MismatchException if the caller may not add documents about the device, or the document
   *     is of the future or older than any such device
   * @throws ConflictException if the reference is in use
   */
  public CreationResult<DocumentRecord> add(Caller caller, DocumentDetails details) {
    return transaction.executeOnce(
        () -> documents.findByReference(caller.organization(), details.reference()),
        earlier -> earlier.details().equals(details),
        () -> addNew(caller, details));
  }

  private DocumentRecord addNew(Caller caller, DocumentDetails details) {
    MismatchException.throwIfAny(mismatches(caller, details));
    DocumentRecord document =
        new DocumentRecord(
            UUID.randomUUID().toString(),
            details,
            caller.organization(),
            BelgianTime.now(clock),
            Optional.empty());
    documents.add(document);
    trail.add(caller, AuditAction.DOCUMENT_ADDED, details.midId(), null, document.addedAt());
    return document;
  }

  private List<Mismatch> mismatches(Caller caller, DocumentDetails details) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!mayAdd(caller, details.midId())) {
      mismatches.add(new Mismatch(Kind.UNKNOWN, "midId"));
    }
    if (details.issuedOn().isBefore(DeviceDates.EARLIEST)
        || details.issuedOn().isAfter(BelgianTime.date(clock))) {
      mismatches.add(new Mismatch(Kind.DOCUMENT_DATE, "issuedOn"));
    }
    return mismatches;
  }

  /**
   * Returns whether a caller may add documents about a device: the FPS Health about each, an
   * operator about its own, a supplier about those that it has delivered.
   */
  public boolean mayAdd(Caller caller, MidId midId) {
    Optional<Registration> registration = registrations.find(midId);
    if (registration.isEmpty()) {
      return false;
    }
    return caller.mayReportDeviceOf(registration.get().operator())
        || (caller.scopes().contains(Scopes.REPORT_DELIVERIES)
            && !deliveries.deliveredBy(caller.organization(), Set.of(midId)).isEmpty());
  }

  /** Returns whether the caller may look up documents. */
  public static boolean mayRead(Caller caller) {
    return caller.scopes().contains(Scopes.CONSULT_DEVICES)
        || caller.scopes().contains(Scopes.CONSULT_DELIVERIES);
  }

  /** Returns the document with this id, if it exists and the caller may see it. */
  public Optional<DocumentRecord> find(Caller caller, String documentId) {
    return documents.find(DocumentView.of(caller), documentId);
  }

  /** Returns the first documents that the caller may see and the filter matches, ordered by id. */
  public List<DocumentRecord> list(Caller caller, DocumentFilter filter, int limit) {
    return documents.list(DocumentView.of(caller), filter, limit);
  }

  /** Returns whether the caller may withdraw a document that it sees. */
  public static boolean mayWithdraw(Caller caller, DocumentRecord document) {
    return document.withdrawnAt().isEmpty()
        && document.addedBy().equals(caller.organization())
        && (caller.scopes().contains(Scopes.REPORT_DEVICES)
            || caller.scopes().contains(Scopes.REPORT_DELIVERIES));
  }

  /**
   * Withdraws a document that the caller's organization has added. It stays to be read.
   *
   * @return false if the caller sees no such document
   * @throws ConflictException if another organization has added it
   */
  public boolean withdraw(Caller caller, String documentId) {
    return transaction.execute(
        () -> {
          Optional<DocumentRecord> found = find(caller, documentId);
          found.ifPresent(document -> withdraw(caller, document));
          return found.isPresent();
        });
  }

  private void withdraw(Caller caller, DocumentRecord document) {
    if (!document.addedBy().equals(caller.organization())) {
      throw new ConflictException(Conflict.DOCUMENT_OF_ANOTHER);
    }
    Instant now = BelgianTime.now(clock);
    if (documents.withdraw(document.documentId(), now)) {
      trail.add(caller, AuditAction.DOCUMENT_WITHDRAWN, document.details().midId(), null, now);
    }
  }
}
