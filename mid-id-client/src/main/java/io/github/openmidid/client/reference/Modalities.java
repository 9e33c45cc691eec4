package io.github.openmidid.client.reference;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClientException;
import java.util.List;
import java.util.Optional;

/**
 * The modalities as a register knows them. {@link Modality} knows the same without a register.
 * Every operation can fail with a {@link MidIdClientException}.
 */
public interface Modalities {

  /** All of them. */
  List<ModalityInformation> list();

  /** One of them; empty if the register does not know it. */
  Optional<ModalityInformation> find(Modality modality);
}
