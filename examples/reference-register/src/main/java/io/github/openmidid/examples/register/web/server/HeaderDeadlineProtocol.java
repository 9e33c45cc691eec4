package io.github.openmidid.examples.register.web.server;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP/1.1 protocol with a limit on the total time of request line and headers. Public
 * because Tomcat instantiates it by name.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {

  /** Creates an instance, as Tomcat does. */
  public HeaderDeadlineProtocol() {}

  @Override
  protected Processor createProcessor() {
    return new HeaderDeadlineProcessor(this, getAdapter());
  }
}
