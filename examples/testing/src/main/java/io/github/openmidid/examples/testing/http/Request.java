package io.github.openmidid.examples.testing.http;

/**
 * A request as it was received.
 *
 * @param target path and query
 * @param body empty if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // requests are not compared
public record Request(String method, String target, HeaderLines headers, byte[] body) {

  /** Returns whether another request is equal in method, target and body. */
  public boolean isSameAs(Request other) {
    return method.equals(other.method)
        && target.equals(other.target)
        && java.util.Arrays.equals(body, other.body);
  }

  /** Returns the resource with each id replaced: {@code GET /v1/midIds/*}. */
  public String template() {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return method + " " + path.replaceAll("/(?=[^/]*[0-9])[^/]{8,}", "/*");
  }

  /** Returns method and target, never a header. */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
