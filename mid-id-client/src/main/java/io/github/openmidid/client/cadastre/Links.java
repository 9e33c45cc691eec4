package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

/** Identifiers and their devices. Every operation can fail with a {@link MidIdClientException}. */
public interface Links {

  /**
   * Links an identifier to its device, as the FPS Health; once and for ever, there is no unlink. If
   * the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}, make the same link again:
   * the same pair gives the same link.
   *
   * @throws RegisterResponseException 409 if one of the two is linked to something else, 400 if
   *     they do not belong together, with an {@linkplain RegisterResponseException#issues() issue}
   *     for each reason
   */
  Link link(MidId midId, String deviceId);

  /** The link of an identifier; empty if it has none. */
  Optional<Link> find(MidId midId);
}
