package io.github.openmidid.client.fanc;

import io.github.openmidid.client.MidIdClientException;
import java.util.stream.Stream;

/**
 * The list for FANC, the nuclear control agency: all identifiers but those for MRI. Every operation
 * can fail with a {@link MidIdClientException}.
 */
public interface Fanc {

  /** The whole list; asked for page by page as the stream is read. */
  Stream<FancDevice> list();

  /** The first part of the list, with the cursor from which to go on. */
  FancChanges changes();

  /**
   * What has changed since then. Who reads on until nothing more is there, and another day goes on
   * from the last cursor, misses nothing.
   *
   * @param cursor from {@link FancChanges#cursor()}
   */
  FancChanges changesAfter(String cursor);
}
