package io.github.openmidid.examples.register.web.server;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request line and headers take too long in total. Tomcat's own timeout
 * restarts with every byte, so that a client could hold a connection for hours with a byte now and
 * then. The timeout still applies to clients that send nothing; this processor is called for every
 * byte of the others.
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
    // LONG keeps this processor, and with it the time of the first byte, until more data arrives.
    return isOverdue() ? SocketState.CLOSED : SocketState.LONG;
  }

  /** Logs a connection that breaks before the headers are complete; later phases log their own. */
  @Override
  protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
    boolean isParsing = getRequest().getRequestProcessor().getStage() == Constants.STAGE_PARSE;
    if (cause instanceof IOException broken && isParsing && getRequest().getStartTimeNanos() >= 0) {
      BrokenConnection.logInHeaders(broken);
    }
    super.setErrorState(state, cause);
  }

  /**
   * Returns whether a connection has begun a request but not completed its header. Tomcat resets
   * the start time after each response; a blank line before a request begins it.
   */
  private boolean isReadingHeader(SocketState state) {
    return (state == SocketState.LONG || state == SocketState.OPEN)
        && !isAsync()
        && getRequest().getStartTimeNanos() >= 0;
  }

  private boolean isOverdue() {
    return System.nanoTime() - getRequest().getStartTimeNanos() > MAX_TIME.toNanos();
  }
}
