package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/**
 * Stands next to the wire and notes in whose name a request was really sent: the token may be
 * another one than when the question began.
 */
final class Witness implements Client {
  private final Client next;
  private final Principals principals;

  Witness(Client next, Principals principals) {
    this.next = next;
    this.principals = principals;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Response response = next.execute(request, options);
    Sent sent = ((Deadline) options).sent();
    if (sent != null) {
      sent.principal = principals.ofHeader(AnswerBody.authorization(response));
    }
    return response;
  }

  /** In whose name the last request of a call that was answered was sent. */
  static final class Sent {
    private volatile String principal = Principals.NOBODY;

    String principal() {
      return principal;
    }
  }
}
