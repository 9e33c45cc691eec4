package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

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
}
