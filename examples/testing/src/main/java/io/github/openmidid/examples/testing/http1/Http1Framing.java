package io.github.openmidid.examples.testing.http1;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.http.ResponseFault;
import io.github.openmidid.examples.testing.wire.Step;
import java.util.List;
import java.util.SplittableRandom;

/** One way to send a response in HTTP/1.1, right or wrong. */
public interface Http1Framing extends ResponseFault {

  /** Returns the steps that send a response in this way. */
  List<Step> frame(Response response, SplittableRandom random);

  @Override
  default String layer() {
    return "http1";
  }
}
