package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.ReferenceApi;
import io.github.openmidid.client.internal.wire.ReferenceWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.reference.ProblemTypes;
import java.util.Optional;

/** The reference data on problem types, read over HTTP. */
final class HttpProblemTypes implements ProblemTypes {
  private final OperationRunner runner;
  private final ReferenceApi reference;

  HttpProblemTypes(OperationRunner runner, ReferenceApi reference) {
    this.runner = runner;
    this.reference = reference;
  }

  @Override
  public Optional<ProblemTypeInformation> find(String problemType) {
    String name =
        ResourceId.ofArgument(
            "problemType", problemType.substring(problemType.lastIndexOf(':') + 1));
    return runner.run(
        context ->
            reference
                .getProblemType(name, context)
                .map(ReferenceWire.ProblemType::toProblemType)
                .map(
                    found ->
                        RequestMatch.requireSame(
                            name, found, ProblemTypeInformation::problemType)));
  }
}
