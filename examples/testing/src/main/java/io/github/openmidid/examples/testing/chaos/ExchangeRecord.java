package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;

/**
 * A request that reached the proxy, and the damage of its response.
 *
 * @param upstream the response as sent by the server; a generated one if the request was not
 *     forwarded
 * @param sent the response before it was framed
 */
public record ExchangeRecord(
    int number, Request request, Response upstream, Response sent, Damage damage) {

  /** Returns one line, without headers and bodies. */
  @Override
  public String toString() {
    String passed = damage.isBeforeProcessing() ? "not passed on" : upstream.toString();
    return number + ": " + request + " -> " + passed + " -> " + sent + " [" + damage + "]";
  }
}
