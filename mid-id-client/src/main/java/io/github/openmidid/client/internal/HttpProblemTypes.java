package io.github.openmidid.client.internal;

import io.github.openmidid.client.ProblemTypeInformation;
import io.github.openmidid.client.ProblemTypes;
import java.util.Optional;

/** The problem types of a register. */
final class HttpProblemTypes implements ProblemTypes {
  private final HttpMidIdClient client;
  private final ReferenceApi reference;

  HttpProblemTypes(HttpMidIdClient client, ReferenceApi reference) {
    this.client = client;
    this.reference = reference;
  }

  @Override
  public Optional<ProblemTypeInformation> find(String problemType) {
    String name = Ids.given("problemType", problemType.substring(problemType.lastIndexOf(':') + 1));
    return client.call(
        (api, deadline) ->
            reference
                .getProblemType(name, deadline)
                .map(ReferenceWire.ProblemType::toProblemType)
                .map(found -> Asked.about(name, found, ProblemTypeInformation::problemType)));
  }
}
