package io.github.openmidid.client.internal.http.message;

import java.net.http.HttpHeaders;

/**
 * A response that has been received completely.
 *
 * @param body the body; empty if it may be incomplete
 * @param start the received bytes of the body, complete or not, for excerpts in messages
 * @param isComplete whether the body is complete
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedResponse(
    int status, HttpHeaders headers, byte[] body, byte[] start, boolean isComplete) {
  private static final byte[] EMPTY = {};

  public static ReceivedResponse of(int status, HttpHeaders headers, byte[] body) {
    return new ReceivedResponse(status, headers, body, body, true);
  }

  /** Returns a response whose body was not received, or not completely. */
  public static ReceivedResponse withoutBody(int status, HttpHeaders headers, byte[] start) {
    return new ReceivedResponse(status, headers, EMPTY, start, false);
  }

  /** Returns the same response without its body. */
  public ReceivedResponse withoutBody() {
    return withoutBody(status, headers, EMPTY);
  }
}
