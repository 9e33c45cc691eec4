package io.github.openmidid.examples.register.web.server;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Cuts off a client whose request line and headers take too long as a whole. Tomcat's own timeout
 * begins again with every byte, so that a byte now and then would hold a connection for hours. It
 * still cuts off those who send nothing more; the others come by here with each byte.
 */
final class HeaderDeadlineProcessor extends Http11Processor {
  static final Duration MAX_TIME = Duration.ofSeconds(5);

  HeaderDeadlineProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
    super(protocol, adapter);
  }

  @Override
  public SocketState service(SocketWrapperBase<?> connection) throws IOException {
    SocketState state = super.service(connection);
    if (!isReadingHeader(state)) {
      return state;
    }
    // "Long" keeps this processor, and with it the time of the first byte, until more comes.
    return isOverdue() ? SocketState.CLOSED : SocketState.LONG;
  }

  /** Once a request is answered its start is forgotten; blank lines before one count as begun. */
  private boolean isReadingHeader(SocketState state) {
    return (state == SocketState.LONG || state == SocketState.OPEN)
        && !isAsync()
        && getRequest().getStartTimeNanos() >= 0;
  }

  private boolean isOverdue() {
    return System.nanoTime() - getRequest().getStartTimeNanos() > MAX_TIME.toNanos();
  }
}
