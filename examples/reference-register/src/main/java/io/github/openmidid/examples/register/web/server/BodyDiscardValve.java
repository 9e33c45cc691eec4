package io.github.openmidid.examples.register.web.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Allows to respond without reading the rest of the request body. Otherwise Tomcat would read it
 * after the response, however slowly it arrives, and block a thread meanwhile.
 */
final class BodyDiscardValve extends ValveBase {
  private static final String ATTRIBUTE = BodyDiscardValve.class.getName();

  BodyDiscardValve() {
    super(true);
  }

  /** Closes the connection after the response, without reading the rest of the request body. */
  static void discardBody(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Runnable abandon) {
      abandon.run();
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable abandon =
        () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    request.setAttribute(ATTRIBUTE, abandon);
    getNext().invoke(request, response);
  }
}
