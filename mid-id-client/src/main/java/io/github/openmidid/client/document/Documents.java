package io.github.openmidid.client.document;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on documents about devices. The identifier is the key between a device and the
 * documents about it (circular on the MID-ID, 2022, section 2). A caller sees the documents about
 * the devices that it may look up, and those that its organization has added. Every operation can
 * fail with a {@link MidIdClientException}.
 */
public interface Documents {

  /**
   * Adds a document: the FPS Health about each device, an operator about its own, a supplier about
   * those that it has delivered. Idempotent: repeating the same request returns the document that
   * was added the first time.
   *
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether the document may have been added, in
   *     which case repeat the same request
   * @throws RegisterResponseException if the caller may not add documents about the device, or a
   *     value is rejected (400, with an {@linkplain RegisterResponseException#issues() issue} for
   *     each reason)
   */
  RegisterDocument add(DocumentRequest request);

  /**
   * Returns the document with this id, withdrawn or not; empty if the register does not know it, or
   * the caller may not see it.
   */
  Optional<RegisterDocument> find(String documentId);

  /** Lists the documents about a device that were not withdrawn. Pages are requested lazily. */
  default Stream<RegisterDocument> list(MidId midId) {
    return paged(midId).stream();
  }

  /** Lists all documents that were not withdrawn. Pages are requested lazily. */
  default Stream<RegisterDocument> list() {
    return paged().stream();
  }

  /**
   * Returns the documents about a device that were not withdrawn as a list that can be resumed:
   * {@link PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<RegisterDocument> paged(MidId midId);

  /**
   * Returns all documents that were not withdrawn as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<RegisterDocument> paged();

  /** Returns the documents about a device, withdrawn ones included, as a list. */
  PagedList<RegisterDocument> history(MidId midId);

  /**
   * Withdraws a document; it can still be read. Reserved to the organization that added it.
   * Idempotent: repeat the call if the {@linkplain MidIdClientException#isOutcomeOpen outcome is
   * open}.
   *
   * @return whether the register knows such a document
   * @throws RegisterResponseException 409 if another organization has added it
   */
  boolean withdraw(String documentId);
}
