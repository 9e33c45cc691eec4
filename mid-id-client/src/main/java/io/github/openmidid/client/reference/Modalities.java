package io.github.openmidid.client.reference;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClientException;
import java.util.List;
import java.util.Optional;

/**
 * Operations on the modalities of a register. {@link Modality} contains the same data without a
 * register. Every operation can fail with a {@link MidIdClientException}.
 */
public interface Modalities {

  /** Returns all modalities. */
  List<ModalityInformation> list();

  /** Returns a modality; empty if the register does not know it. */
  Optional<ModalityInformation> find(Modality modality);
}
