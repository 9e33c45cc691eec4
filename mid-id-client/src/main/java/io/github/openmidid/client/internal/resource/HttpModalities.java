package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.Modality;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ModalityInformation;
import java.util.List;
import java.util.Optional;

/** The reference data on modalities, read over HTTP. */
final class HttpModalities extends HttpResource implements Modalities {
  HttpModalities(Context context) {
    super(context);
  }

  @Override
  public List<ModalityInformation> list() {
    return runner.run(context -> api.listModalities(context).items());
  }

  @Override
  public Optional<ModalityInformation> find(Modality modality) {
    String code = modality.code();
    return runner.run(
        context ->
            api.getModality(code, context)
                .map(found -> requireSame(code, found, ModalityInformation::modalityCode)));
  }
}
