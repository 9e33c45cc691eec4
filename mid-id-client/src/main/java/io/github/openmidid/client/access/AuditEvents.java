package io.github.openmidid.client.access;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import java.util.stream.Stream;

/**
 * Who did what, and when: what one's own organization did and what was done with its identifiers;
 * everything for the FPS Health. Events can be neither changed nor removed. Every operation can
 * fail with a {@link MidIdClientException}.
 */
public interface AuditEvents {

  /** All events, oldest first; asked for page by page as the stream is read. */
  Stream<AuditEvent> list();

  /** The same, only of this identifier. */
  Stream<AuditEvent> list(MidId midId);

  /** The first part of the trail, with the cursor from which to go on. */
  AuditEventPage page();

  /**
   * What came after that. Who reads on until nothing more is there, and another day goes on from
   * the last cursor, misses no event.
   *
   * @param cursor from {@link AuditEventPage#cursor()}
   */
  AuditEventPage pageAfter(String cursor);
}
