package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.reference.ProblemTypes;
import java.util.Optional;

/** The reference data on problem types, read over HTTP. */
final class HttpProblemTypes extends HttpResource implements ProblemTypes {
  HttpProblemTypes(Context context) {
    super(context);
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
