package io.github.openmidid.client.internal.http;

import java.net.http.HttpHeaders;

/**
 * A whole answer: nothing of it is still on its way.
 *
 * @param body the body; nothing where it is not known to be whole, for then only the status counts
 * @param start what was read of the body, whole or not: for people
 * @param isComplete whether the body is the whole of it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record ReceivedResponse(
    int status, HttpHeaders headers, byte[] body, byte[] start, boolean isComplete) {
  private static final byte[] EMPTY = {};

  static ReceivedResponse of(int status, HttpHeaders headers, byte[] body) {
    return new ReceivedResponse(status, headers, body, body, true);
  }

  /** One whose body was not read, or not to its end. */
  static ReceivedResponse withoutBody(int status, HttpHeaders headers, byte[] start) {
    return new ReceivedResponse(status, headers, EMPTY, start, false);
  }

  /** The same, of whose body nothing is believed. */
  ReceivedResponse withoutBody() {
    return withoutBody(status, headers, EMPTY);
  }
}
