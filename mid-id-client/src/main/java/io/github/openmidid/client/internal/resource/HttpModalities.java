package io.github.openmidid.client.internal.resource;

import io.github.openmidid.Modality;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.ReferenceApi;
import io.github.openmidid.client.internal.wire.ReferenceWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ModalityInformation;
import java.util.List;
import java.util.Optional;

/** The reference data on modalities, read over HTTP. */
final class HttpModalities implements Modalities {
  private final OperationRunner runner;
  private final ReferenceApi reference;

  HttpModalities(OperationRunner runner, ReferenceApi reference) {
    this.runner = runner;
    this.reference = reference;
  }

  @Override
  public List<ModalityInformation> list() {
    return runner.run(context -> reference.listModalities(context).toModalities());
  }

  @Override
  public Optional<ModalityInformation> find(Modality modality) {
    return runner.run(
        context ->
            reference
                .getModality(modality.code(), context)
                .map(ReferenceWire.Modality::toModality)
                .map(
                    found ->
                        RequestMatch.requireSame(
                            modality.code(), found, ModalityInformation::modalityCode)));
  }
}
