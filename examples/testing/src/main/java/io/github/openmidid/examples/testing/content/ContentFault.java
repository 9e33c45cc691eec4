package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.http.ResponseFault;
import java.util.SplittableRandom;

/** Changes the content of a response, before it is framed. */
public interface ContentFault extends ResponseFault {

  /** The means to detect the change if the response carries no digest of its body. */
  enum Detection {
    /** Strict parsing, or no detection is required. */
    ALWAYS,
    /** A lookup by identifier, whose response names all requested identifiers. */
    BY_LOOKUPS,
    /** Only a digest: the changed body is valid. */
    BY_DIGEST_ONLY
  }

  /**
   * Returns the changed response.
   *
   * @param earlier the responses to other requests
   */
  Response apply(Response response, ResponseHistory earlier, SplittableRandom random);

  /** Returns the means to detect the fault without a digest. */
  Detection detection();

  @Override
  default String layer() {
    return "content";
  }
}
