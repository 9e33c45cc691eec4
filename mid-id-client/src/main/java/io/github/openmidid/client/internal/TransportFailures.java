package io.github.openmidid.client.internal;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which kind of failure it is when no whole answer came, and whether the request was sent. */
final class TransportFailures {
  private static final String QUOTE = "receiving [";
  private static final Pattern HTTP_CUT_OFF =
      Pattern.compile("receiving \\[(H|HT|HTT|HTTP|HTTP/[ -~]*)?\\]");
  private static final Pattern NOT_HTTP =
      Pattern.compile(
          "Illegal character in chunk size|Chunk header size too long|fixed content-length: -"
              + "|unexpected content length|[Ii]nvalid (chunk|content-length)",
          Pattern.CASE_INSENSITIVE);

  private TransportFailures() {}

  static MidIdClientException of(@Nullable Throwable failure) {
    if (has(failure, LimitedBody.TooLargeException.class::isInstance)) {
      return new RegisterProtocolException(
          "the answer is larger than " + LimitedBody.MAX_BYTES + " bytes", null, null);
    }
    if (has(failure, TransportFailures::isNotHttp)) {
      return new RegisterProtocolException("the answer is not HTTP as it should be", null, null);
    }
    return new RegisterUnavailableException(reason(failure), null, unquoted(failure));
  }

  private static String reason(@Nullable Throwable failure) {
    if (has(failure, TransportFailures::isUnknownHost)) {
      return "the name of the register's host is not known";
    } else if (has(failure, HttpConnectTimeoutException.class::isInstance)) {
      return "no connection to the register in time";
    } else if (has(failure, ConnectException.class::isInstance)) {
      return "no connection to the register: is it running, is the address right?";
    } else if (failure != null && has(failure, TlsFailures::isOne)) {
      return TlsFailures.reason(failure);
    } else if (has(failure, t -> String.valueOf(t.getMessage()).startsWith("Tunnel failed"))) {
      return "the proxy has not let the connection to the register through";
    } else if (failure instanceof IOException) {
      return "the connection to the register broke off";
    }
    return "the call to the register failed";
  }

  /** Whether the request never left this machine, so that the register cannot have seen it. */
  static boolean isUnsent(MidIdClientException failure) {
    return has(failure.getCause(), TransportFailures::isUnsent);
  }

  /** Whether the connection of HTTP/2 has as many calls under way as the server allows. */
  static boolean isWithoutStream(Throwable failure) {
    return has(failure, t -> "too many concurrent streams".equals(t.getMessage()));
  }

  private static boolean isUnsent(Throwable t) {
    return t instanceof ConnectException
        || t instanceof HttpConnectTimeoutException
        || t instanceof NotStartedException
        || isUnknownHost(t);
  }

  private static boolean isUnknownHost(Throwable t) {
    return t instanceof UnresolvedAddressException || t instanceof UnknownHostException;
  }

  /**
   * The JDK's client says most of it in words only. A status line that is cut off is no other
   * protocol, but a connection that broke off; a body that is shorter than announced is one too.
   */
  private static boolean isNotHttp(Throwable t) {
    String message = String.valueOf(t.getMessage());
    return t instanceof ProtocolException
        || t instanceof AssertionError // of the JDK, where assertions are enabled
        || (t instanceof RuntimeException && !isUnknownHost(t)) // it stumbled over a number
        || NOT_HTTP.matcher(message).lookingAt()
        || (message.contains("status line, " + QUOTE) && !HTTP_CUT_OFF.matcher(message).find());
  }

  /** The JDK's client quotes what it could not parse: that goes no further. */
  private static @Nullable Throwable unquoted(@Nullable Throwable failure) {
    if (!has(failure, t -> String.valueOf(t.getMessage()).contains(QUOTE))) {
      return failure;
    }
    return new IOException("the answer broke off in its first line");
  }

  private static boolean has(@Nullable Throwable failure, Predicate<Throwable> what) {
    return failure != null
        && Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(what);
  }

  /** No thread was to be had for the call. */
  static final class NotStartedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotStartedException(Throwable cause) {
      super(cause);
    }
  }
}
