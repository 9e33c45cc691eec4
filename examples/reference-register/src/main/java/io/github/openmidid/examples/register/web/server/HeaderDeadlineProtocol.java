package io.github.openmidid.examples.register.web.server;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP as Tomcat speaks it, with a bound on the time that a request line and headers take as a
 * whole. Tomcat makes it by name, hence public.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {

  /** As Tomcat makes it. */
  public HeaderDeadlineProtocol() {}

  @Override
  protected Processor createProcessor() {
    return new HeaderDeadlineProcessor(this, getAdapter());
  }
}
