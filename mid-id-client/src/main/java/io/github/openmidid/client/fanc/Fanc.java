package io.github.openmidid.client.fanc;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Operations on the list for FANC, the nuclear control agency: all identifiers except those for
 * MRI, and the recipients to whom it communicates them. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface Fanc {

  /** Lists all devices. Pages are requested lazily. */
  default Stream<FancDevice> list() {
    return paged().stream();
  }

  /**
   * Returns all devices as a list that can be resumed: {@link PagedList#pages} and {@link
   * PagedList#pagesAfter}.
   */
  PagedList<FancDevice> paged();

  /** Returns the first page of the list, with the cursor to continue from. */
  FancChanges changes();

  /**
   * Returns the changes after a cursor. A reader that continues until {@link FancChanges#hasMore()}
   * is false, and later resumes from the last cursor, misses no change.
   *
   * @param cursor the cursor of a page ({@link FancChanges#cursor()}); not null
   * @throws IllegalArgumentException if the cursor is damaged, or belongs to another list or
   *     register
   */
  FancChanges changesAfter(String cursor);

  /**
   * Returns the delegations to recognised institutions that are in force, of all operators, as a
   * list that can be resumed: {@link PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<InstitutionDelegation> institutionDelegations();

  /**
   * Returns the recipients of the MID-IDs that FANC communicates, with their devices: the operators
   * and the recognised institutions. Requests all devices and delegations.
   *
   * <pre>{@code
   * for (FancRecipient recipient : client.fanc().recipients()) {
   *   send(recipient.organization(), recipient.toCsv());
   * }
   * }</pre>
   */
  default List<FancRecipient> recipients() {
    return FancRecipient.of(list().toList(), institutionDelegations().stream().toList());
  }
}
