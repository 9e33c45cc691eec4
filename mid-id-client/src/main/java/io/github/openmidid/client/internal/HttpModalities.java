package io.github.openmidid.client.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.client.Modalities;
import io.github.openmidid.client.ModalityInformation;
import java.util.List;
import java.util.Optional;

/** The modalities as the register knows them. */
final class HttpModalities implements Modalities {
  private final HttpMidIdClient client;
  private final ReferenceApi reference;

  HttpModalities(HttpMidIdClient client, ReferenceApi reference) {
    this.client = client;
    this.reference = reference;
  }

  @Override
  public List<ModalityInformation> list() {
    return client.call((api, deadline) -> reference.listModalities(deadline).toModalities());
  }

  @Override
  public Optional<ModalityInformation> find(Modality modality) {
    return client.call(
        (api, deadline) ->
            reference
                .getModality(modality.code(), deadline)
                .map(ReferenceWire.Modality::toModality)
                .map(
                    found ->
                        Asked.about(modality.code(), found, ModalityInformation::modalityCode)));
  }
}
