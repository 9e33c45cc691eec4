package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.Arrays;

/** Collects the frames of a response. */
record FrameSequence(int stream, StepSequence steps) {
  /** The maximum size of a frame that every peer accepts. */
  private static final int LARGEST = 16_384;

  FrameSequence frame(Frame frame) {
    steps.write(frame.bytes());
    return this;
  }

  /** Appends the headers, with the length of the body. */
  FrameSequence head(Response response) {
    return frame(HeaderBlock.withLength(response).frame(stream, false));
  }

  /** Appends the frames of a body. */
  FrameSequence data(byte[] body, boolean end) {
    int from = 0;
    do {
      int to = Math.min(body.length, from + LARGEST);
      frame(Frame.data(stream, Arrays.copyOfRange(body, from, to), end && to == body.length));
      from = to;
    } while (from < body.length);
    return this;
  }

  /** Appends a correct response. */
  FrameSequence whole(Response response) {
    return response.body().length == 0
        ? frame(HeaderBlock.withLength(response).frame(stream, true))
        : head(response).data(response.body(), true);
  }
}
