package io.github.openmidid.examples.testing.http;

/**
 * A whole response.
 *
 * @param headers the headers, without those that frame the body
 * @param body empty if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // responses are not compared
public record Response(int status, HeaderLines headers, byte[] body) {

  /** Returns the same response with another status. */
  public Response withStatus(int other) {
    return new Response(other, headers, body);
  }

  /** Returns the same response with other headers. */
  public Response withHeaders(HeaderLines other) {
    return new Response(status, other, body);
  }

  /** Returns the same response with another body. */
  public Response withBody(byte[] other) {
    return new Response(status, headers, other);
  }

  /** Returns whether HTTP allows a body with this status. */
  public boolean mayHaveBody() {
    return status >= 200 && status != 204 && status != 304;
  }

  /** Returns the status and the length of the body. */
  @Override
  public String toString() {
    return status + " (" + body.length + " bytes)";
  }
}
