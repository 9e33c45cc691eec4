package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Fault;
import io.github.openmidid.examples.testing.http.Response;
import java.util.SplittableRandom;

/** Changes what a response says, before it is framed. */
public interface ContentFault extends Fault {

  /** What else can tell that the response was changed, if it carries no digest of its body. */
  enum Detection {
    /** Anything that parses strictly, or nothing has to be noticed. */
    ALWAYS,
    /** A lookup by identifier, whose response names all that was requested. */
    BY_LOOKUPS,
    /** Nothing: the changed body is as sound as the original. */
    BY_DIGEST_ONLY
  }

  /**
   * Returns the changed response.
   *
   * @param earlier responses to other requests
   */
  Response apply(Response response, ResponseHistory earlier, SplittableRandom random);

  /** Who notices without a digest. */
  Detection detection();

  @Override
  default String layer() {
    return "content";
  }
}
