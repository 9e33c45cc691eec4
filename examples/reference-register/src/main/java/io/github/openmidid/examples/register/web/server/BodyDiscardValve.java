package io.github.openmidid.examples.register.web.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a request be answered without its body. Tomcat would read the rest of a body after the
 * answer, however slowly it comes, and hold a thread for as long.
 */
final class BodyDiscardValve extends ValveBase {
  private static final String ATTRIBUTE = BodyDiscardValve.class.getName();

  BodyDiscardValve() {
    super(true);
  }

  /** Closes the connection after the answer; what is still to come of the body is not read. */
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
