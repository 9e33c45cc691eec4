package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.http.ResponseFault;
import io.github.openmidid.examples.testing.wire.Step;
import java.util.List;
import java.util.SplittableRandom;

/** One way to send a response in HTTP/2, right or wrong. */
public interface Http2Framing extends ResponseFault {

  /** Returns the steps that send a response in this way on a stream. */
  List<Step> frame(Response response, int stream, SplittableRandom random);

  @Override
  default String layer() {
    return "http2";
  }
}
