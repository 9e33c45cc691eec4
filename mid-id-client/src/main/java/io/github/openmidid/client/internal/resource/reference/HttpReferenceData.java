package io.github.openmidid.client.internal.resource.reference;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.Modality;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.resource.HttpResource;
import io.github.openmidid.client.internal.resource.ResourceContext;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.reference.ProblemTypes;
import java.util.List;
import java.util.Optional;

/** The modalities and problem types of a register, read over HTTP. */
public final class HttpReferenceData extends HttpResource implements Modalities, ProblemTypes {
  public HttpReferenceData(ResourceContext context) {
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

  @Override
  public Optional<ProblemTypeInformation> find(String problemType) {
    String name =
        TextFormat.ID.ofArgument(
            "problemType", problemType.substring(problemType.lastIndexOf(':') + 1));
    return runner.run(
        context ->
            api.getProblemType(name, context)
                .map(found -> requireSame(name, found, ProblemTypeInformation::problemType)));
  }
}
