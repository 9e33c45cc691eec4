package io.github.openmidid.client.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.SignatureException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N83 of the list of faults: messages of foreign exceptions are not passed on. */
class CauseCopyTest {
  private static final String SECRET = "canary\r\n\tat forged.Frame(F.java:1)";

  private static Stream<Throwable> ofTheJdk() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new UnknownHostException("register.invalid"),
        new HttpConnectTimeoutException("HTTP connect timed out"),
        new SSLHandshakeException("Received fatal alert: bad_certificate"),
        new CertificateExpiredException("NotAfter: Fri Nov 27 18:25:52 UTC 2026"),
        new CertPathValidatorException("validity check failed", new SignatureException()),
        new CertPathBuilderException("unable to find valid certification path"),
        new IOException("Received RST_STREAM: Stream not processed"),
        new IOException("request not processed by peer"),
        new IOException("/127.0.0.1:1234: GOAWAY received"),
        new IOException("fixed content-length: 99, bytes received: 1"),
        new EOFException(null),
        new UnresolvedAddressException(),
        new CancellationException());
  }

  @ParameterizedTest
  @MethodSource("ofTheJdk")
  void keepsClassAndSafeMessage(Throwable failure) {
    Throwable copy = CauseCopy.of(failure);
    assertThat(copy)
        .isNotSameAs(failure)
        .isExactlyInstanceOf(failure.getClass())
        .hasToString(failure.toString());
    assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
    assertThat(copy.getCause() == null).isEqualTo(failure.getCause() == null);
  }

  @Test
  void namesTheClassOfOtherExceptions() {
    assertThat(CauseCopy.of(new ClosedChannelException()))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("java.nio.channels.ClosedChannelException");
    assertThat(CauseCopy.of(new ArithmeticException("x")))
        .hasToString("java.lang.ArithmeticException");
    assertThat(CauseCopy.of(null)).isNull();
  }

  private static class OfTheApplication extends ConnectException {
    private static final long serialVersionUID = 1L;

    OfTheApplication() {
      super(SECRET);
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // an application may do so
    public String toString() {
      return SECRET;
    }
  }

  private static class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException(SECRET);
    }
  }

  private static Stream<Throwable> thatQuote() {
    Throwable suppressing = new IOException("closed");
    suppressing.addSuppressed(new IOException(SECRET, new IllegalStateException(SECRET)));
    Throwable circle = new IOException(SECRET);
    circle.addSuppressed(new IOException(SECRET, circle));
    return Stream.of(
        new IOException(SECRET),
        new ProtocolException(SECRET),
        new IOException("malformed response: Bad header value '" + SECRET + "'"),
        new IOException("HTTP/1.1 header parser received no bytes" + SECRET),
        new IOException("Received RST_STREAM: " + SECRET),
        new UncheckedIOException(new IOException(SECRET)),
        new NumberFormatException("For input string: \"" + SECRET + "\""),
        new AssertionError(SECRET),
        new OutOfMemoryError(SECRET),
        new OfTheApplication(),
        new Hostile(),
        suppressing,
        circle);
  }

  @ParameterizedTest
  @MethodSource("thatQuote")
  @DisplayName(
      "N83 messages that may quote content are omitted, also of causes and suppressed exceptions")
  void n83_omitsMessagesThatMayQuoteContent(Throwable failure) {
    for (Throwable copy : new Throwable[] {CauseCopy.of(failure), wrapped(failure)}) {
      StringWriter printed = new StringWriter();
      copy.printStackTrace(new PrintWriter(printed));
      assertThat(printed.toString())
          .contains(failure.getClass().getName())
          .doesNotContain("canary", "forged", "\r");
    }
  }

  private static Throwable wrapped(Throwable failure) {
    return CauseCopy.of(new IOException(SECRET, failure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection refused", SECRET})
  @DisplayName("N83 messages of exceptions of the application are omitted")
  void n83_omitsMessagesOfTheApplication(String message) {
    Throwable failure = new IllegalStateException(message, new ConnectException(message));
    Throwable copy = CauseCopy.withoutMessages(failure);
    assertThat(copy).hasToString("java.lang.IllegalStateException");
    assertThat(copy.getCause()).isExactlyInstanceOf(ConnectException.class).hasMessage(null);
    assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
  }
}
