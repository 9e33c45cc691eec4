package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.Set;

/**
 * Operations on the links between identifiers and devices. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface Links {

  /**
   * Links an identifier to its device, permanently. Reserved to the FPS Health. Idempotent: repeat
   * the call if the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @throws RegisterResponseException 409 if one of them has another link, 400 if they do not
   *     match, with an {@linkplain RegisterResponseException#issues() issue} for each reason
   */
  Link link(MidId midId, String deviceId);

  /** Returns the link of an identifier; empty if it has none. */
  Optional<Link> find(MidId midId);

  /**
   * Returns the reported devices that wait for a link. Reserved to the FPS Health. Equivalent to
   * {@link #unlinkedDevices(Optional, Set)} without conditions.
   *
   * <pre>{@code
   * client.links().unlinkedDevices().stream()
   *     .forEach(device -> show(device, device.candidates(), device.contradictions()));
   * }</pre>
   */
  default PagedList<UnlinkedDevice> unlinkedDevices() {
    return unlinkedDevices(Optional.empty(), Set.of());
  }

  /**
   * Returns the reported devices that wait for a link, out of service or not, with the identifiers
   * that may be theirs and what contradicts them. The list can be resumed: {@link PagedList#pages}
   * and {@link PagedList#pagesAfter}. Reserved to the FPS Health.
   *
   * @param operator only the devices of this operator, as the register names it; of all if empty
   * @param modalities only these modalities; all if empty
   * @throws IllegalArgumentException if the name of the operator is not a text of 1 to 200
   *     characters
   */
  PagedList<UnlinkedDevice> unlinkedDevices(Optional<String> operator, Set<Modality> modalities);
}
