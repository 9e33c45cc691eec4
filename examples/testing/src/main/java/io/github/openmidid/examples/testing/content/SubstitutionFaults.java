package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Response;
import java.util.SplittableRandom;

/** A response, or its body, that belongs to another request. */
public enum SubstitutionFaults implements ContentFault {
  /** The whole response to another request, of the same kind if there was one. */
  OTHER_RESPONSE {
    @Override
    public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
      return earlier.first().orElse(response);
    }

    @Override
    public Detection detection() {
      return Detection.ALWAYS; // it names its request
    }
  },
  /** The whole response to a request of another kind. */
  RESPONSE_OF_OTHER_KIND {
    @Override
    public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
      return earlier.last().orElse(response);
    }

    @Override
    public Detection detection() {
      return Detection.ALWAYS;
    }
  },
  /** The body of the response to another request, with the status and headers of this one. */
  OTHER_BODY {
    @Override
    public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
      return earlier.first().map(other -> response.withBody(other.body())).orElse(response);
    }

    @Override
    public Detection detection() {
      return Detection.BY_LOOKUPS;
    }
  }
}
