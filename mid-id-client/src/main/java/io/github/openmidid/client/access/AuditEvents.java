package io.github.openmidid.client.access;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
import java.util.stream.Stream;

/**
 * Operations on the audit trail: the actions of the caller's organization and those on its
 * identifiers; for the FPS Health, all events. Events cannot be changed or removed. Every operation
 * can fail with a {@link MidIdClientException}.
 */
public interface AuditEvents {

  /** Lists all events, oldest first. Pages are requested lazily. */
  default Stream<AuditEvent> list() {
    return paged().stream();
  }

  /** Lists the events of this identifier, oldest first. Pages are requested lazily. */
  default Stream<AuditEvent> list(MidId midId) {
    return paged(midId).stream();
  }

  /**
   * Returns all events, oldest first, as a list that can be resumed: {@link PagedList#pages} and
   * {@link PagedList#pagesAfter}.
   */
  PagedList<AuditEvent> paged();

  /**
   * Returns the events of this identifier, oldest first, as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<AuditEvent> paged(MidId midId);

  /** Returns the first page of the audit trail, with the cursor to continue from. */
  AuditEventPage page();

  /**
   * Returns the page after a cursor. A reader that continues until {@link AuditEventPage#hasMore()}
   * is false, and later resumes from the last cursor, misses no event.
   *
   * @param cursor the cursor of a page ({@link AuditEventPage#cursor()}); not null
   * @throws IllegalArgumentException if the cursor is damaged, or belongs to another list or
   *     register
   */
  AuditEventPage pageAfter(String cursor);
}
