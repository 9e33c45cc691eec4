package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.message.BodyCollector;
import io.github.openmidid.client.internal.http.message.BodyFraming;
import io.github.openmidid.client.internal.http.message.ResponseCorrelation;
import io.github.openmidid.client.internal.redaction.CauseChain;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import io.github.openmidid.client.internal.tls.TlsErrorMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps transport failures to exceptions of the client, and determines whether the request was sent.
 */
public final class TransportErrorMapper {
  private static final String STREAM_REFUSED = "Received RST_STREAM: Stream not processed";
  private static final String STREAM_REFUSED_AFTER_RETRY = "request not processed by peer";
  private static final String QUOTE = "receiving [";
  private static final Pattern HTTP_CUT_OFF =
      Pattern.compile("receiving \\[(H|HT|HTT|HTTP|HTTP/[ -~]*)?\\]");
  private static final Pattern NOT_HTTP =
      Pattern.compile(
          "Illegal character in chunk size|Chunk header size too long|fixed content-length: -"
              + "|unexpected content length|malformed response: |[Ii]nvalid (chunk|content-length)",
          Pattern.CASE_INSENSITIVE);

  private TransportErrorMapper() {}

  public static MidIdClientException of(@Nullable Throwable failure) {
    Optional<String> fault = fault(failure);
    return fault.isPresent()
        ? new RegisterProtocolException(fault.get(), null, null)
        : new RegisterUnavailableException(reason(failure), null, CauseCopy.of(failure));
  }

  /** Returns the defect of the response; empty if the failure has another cause. */
  private static Optional<String> fault(@Nullable Throwable failure) {
    for (Throwable t : CauseChain.of(failure).toList()) {
      if (t instanceof BodyCollector.TooLargeException
          || t instanceof BodyFraming.FramingException) { // messages of this library
        return Optional.of(String.valueOf(t.getMessage()));
      }
    }
    return CauseChain.has(failure, TransportErrorMapper::isNotHttp)
        ? Optional.of("the response is not valid HTTP")
        : Optional.empty();
  }

  private static String reason(@Nullable Throwable failure) {
    if (CauseChain.has(failure, TransportErrorMapper::isNotProcessed)) {
      return "the register has not processed the request (HTTP/2)";
    } else if (CauseChain.has(failure, TransportErrorMapper::isUnknownHost)) {
      return "the name of the register's host is not known";
    } else if (CauseChain.has(failure, ResponseCorrelation.MismatchException.class::isInstance)) {
      return "the response belongs to another request";
    } else if (CauseChain.has(failure, HttpConnectTimeoutException.class::isInstance)) {
      return "no connection to the register in time";
    } else if (CauseChain.has(failure, ConnectException.class::isInstance)) {
      return "no connection to the register: is it running, is the address right?";
    } else if (failure != null && CauseChain.has(failure, TlsErrorMapper::isTlsFailure)) {
      return TlsErrorMapper.reason(failure);
    } else if (CauseChain.has(
        failure, t -> String.valueOf(t.getMessage()).startsWith("Tunnel failed"))) {
      return "the proxy has rejected the connection to the register";
    } else if (failure instanceof IOException) {
      return "the connection to the register was lost";
    }
    return "the call to the register failed";
  }

  /**
   * Returns whether the register has not processed the request: it was never sent, or an HTTP/2
   * server has reported so (RFC 9113, 8.7).
   */
  public static boolean isUnsent(MidIdClientException failure) {
    return CauseChain.has(failure.getCause(), TransportErrorMapper::isUnsent);
  }

  /** Returns whether an HTTP/2 connection has reached the server's limit of concurrent streams. */
  static boolean isStreamLimitReached(Throwable failure) {
    return CauseChain.has(failure, t -> "too many concurrent streams".equals(t.getMessage()));
  }

  private static boolean isUnsent(Throwable t) {
    return t instanceof ConnectException
        || t instanceof HttpConnectTimeoutException
        || t instanceof NotStartedException
        || isUnknownHost(t)
        || isNotProcessed(t);
  }

  /**
   * Returns whether the JDK has already retried a request that was not processed, as this message
   * implies.
   */
  public static boolean isRetriedByJdk(MidIdClientException failure) {
    return CauseChain.has(
        failure.getCause(), t -> STREAM_REFUSED_AFTER_RETRY.equals(t.getMessage()));
  }

  /**
   * Returns whether the stream was refused or is above the last stream id of a GOAWAY. JDKs that do
   * not report that id leave the outcome open.
   */
  private static boolean isNotProcessed(Throwable t) {
    return STREAM_REFUSED.equals(t.getMessage())
        || STREAM_REFUSED_AFTER_RETRY.equals(t.getMessage());
  }

  private static boolean isUnknownHost(Throwable t) {
    return t instanceof UnresolvedAddressException || t instanceof UnknownHostException;
  }

  /**
   * Returns whether a failure means that the response was not HTTP. The JDK's client reports most
   * causes in messages only. A truncated status line or a body shorter than declared counts as a
   * broken connection instead.
   */
  private static boolean isNotHttp(Throwable t) {
    String message = String.valueOf(t.getMessage());
    return t instanceof ProtocolException
        || t instanceof AssertionError // of the JDK, where assertions are enabled
        || (t instanceof RuntimeException && !isUnknownHost(t)) // malformed number
        || NOT_HTTP.matcher(message).lookingAt()
        || (message.contains("status line, " + QUOTE) && !HTTP_CUT_OFF.matcher(message).find());
  }

  /** Thrown if nothing was sent because a thread or a secret was not available in time. */
  public static final class NotStartedException extends Exception implements CauseCopy.Copyable {
    private static final long serialVersionUID = 1L;

    public NotStartedException(@Nullable Throwable cause) {
      super(cause);
    }

    @Override
    public Throwable withCause(@Nullable Throwable cause) {
      return new NotStartedException(cause);
    }
  }
}
