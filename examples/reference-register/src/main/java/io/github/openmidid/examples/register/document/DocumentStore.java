package io.github.openmidid.examples.register.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the documents, which are added and withdrawn, never changed and never removed. */
@Repository
class DocumentStore {
  private static final String COLUMNS =
      "document_id, mid_id, kind, title, issued_on, issuer, sha256, link, added_by, added_at,"
          + " request_reference";
  private static final String SELECT =
      "SELECT d.document_id, d.mid_id, d.kind, d.title, d.issued_on, d.issuer, d.sha256, d.link,"
          + " d.added_by, d.added_at, d.request_reference, d.withdrawn_at"
          + " FROM document d JOIN registration r ON r.mid_id = d.mid_id";

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the document with this id, if it exists and the view contains it. */
  Optional<DocumentRecord> find(DocumentView view, String documentId) {
    return within(view)
        .where("d.document_id = :id", "id", documentId)
        .list(jdbc, DocumentStore::document)
        .stream()
        .findFirst();
  }

  /** Returns the document that an organization has added with the same reference, if any. */
  Optional<DocumentRecord> findByReference(String organization, UUID reference) {
    return jdbc.sql(SELECT + " WHERE d.added_by = ? AND d.request_reference = ?")
        .param(organization)
        .param(reference)
        .query(DocumentStore::document)
        .optional();
  }

  /** Returns the first documents of a view that match the filter, ordered by id. */
  List<DocumentRecord> list(DocumentView view, DocumentFilter filter, int limit) {
    return within(view)
        .where("d.mid_id = :midId", "midId", filter.midId().map(MidId::toString))
        .where("d.document_id > :after", "after", filter.after())
        .where(
            "d.withdrawn_at IS NULL OR :withdrawn",
            "withdrawn",
            (Object) filter.includesWithdrawn())
        .list(jdbc, "d.document_id", limit, DocumentStore::document);
  }

  private static SelectQuery within(DocumentView view) {
    SelectQuery query = new SelectQuery(SELECT);
    if (view.operators().isEmpty()) {
      return query;
    }
    // An empty list is not SQL; no operator is named like the empty text.
    Set<String> operators = view.operators().get();
    return query
        .where(
            "r.operator IN (:operators) OR d.added_by = :adder",
            "operators",
            (Object) (operators.isEmpty() ? Set.of("") : operators))
        .with("adder", view.addedBy().orElse(""));
  }

  /** Adds a document. */
  void add(DocumentRecord document) {
    DocumentDetails details = document.details();
    jdbc.sql("INSERT INTO document (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(document.documentId())
        .param(details.midId().toString())
        .param(details.kind().code())
        .param(details.title())
        .param(details.issuedOn())
        .param(details.issuer())
        .param(details.sha256())
        .param(details.link().toString())
        .param(document.addedBy())
        .param(document.addedAt().atOffset(ZoneOffset.UTC))
        .param(details.reference())
        .update();
  }

  /** Marks a document as withdrawn; returns false if it already was. */
  boolean withdraw(String documentId, Instant now) {
    return jdbc.sql(
                "UPDATE document SET withdrawn_at = ?"
                    + " WHERE document_id = ? AND withdrawn_at IS NULL")
            .param(now.atOffset(ZoneOffset.UTC))
            .param(documentId)
            .update()
        == 1;
  }

  private static DocumentRecord document(ResultSet row, int number) throws SQLException {
    return new DocumentRecord(
        row.getString("document_id"),
        new DocumentDetails(
            row.getObject("request_reference", UUID.class),
            MidId.of(row.getString("mid_id")),
            KindCode.ofCode(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getObject("issued_on", LocalDate.class),
            row.getString("issuer"),
            row.getString("sha256"),
            URI.create(row.getString("link"))),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
