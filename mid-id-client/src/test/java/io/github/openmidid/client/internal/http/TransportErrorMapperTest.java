package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.message.BodyCollector;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping of exceptions of the JDK's client. */
class TransportErrorMapperTest {
  private static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new UnresolvedAddressException(), "name of the register's host", true),
        Arguments.of(new UnknownHostException("x"), "name of the register's host", true),
        Arguments.of(
            new HttpConnectTimeoutException("x"), "no connection to the register in", true),
        Arguments.of(new ConnectException("x"), "is it running, is the address right?", true),
        Arguments.of(new SSLHandshakeException("x"), "no secure connection", false),
        Arguments.of(new IOException("Tunnel failed, got: 502"), "the proxy has rejected", false),
        Arguments.of(new EOFException("x"), "was lost", false),
        Arguments.of(new Exception("x"), "the call to the register failed", false),
        Arguments.of(
            new TransportErrorMapper.NotStartedException(new Exception()),
            "the call to the",
            true));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void mapsToUnavailableWithReason(Exception failure, String reason, boolean isUnsent) {
    for (Exception thrown : new Exception[] {failure, wrapped(failure)}) {
      MidIdClientException mapped = TransportErrorMapper.of(thrown);
      assertThat(mapped)
          .isInstanceOf(RegisterUnavailableException.class)
          .cause()
          .isNotSameAs(thrown);
      assertThat(TransportErrorMapper.isUnsent((RegisterUnavailableException) mapped))
          .isEqualTo(isUnsent);
      if (!reason.startsWith("the call")) {
        assertThat(mapped).hasMessageContaining(reason);
      }
    }
    assertThat(TransportErrorMapper.of(failure)).hasMessageContaining(reason);
  }

  private static Exception wrapped(Exception failure) {
    return new IOException("outer", failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Illegal character in chunk size: 120",
        "fixed content-length: -1",
        "Invalid content-length: 9x",
        "status line, receiving [SSH-2.0-OpenSSH_9.6]"
      })
  void mapsResponsesThatAreNotHttp(String message) {
    assertThat(TransportErrorMapper.of(new IOException(message)))
        .isInstanceOf(RegisterProtocolException.class);
  }

  @Test
  void mapsResponsesThatAreNotHttpByExceptionType() {
    for (Throwable failure :
        new Throwable[] {
          new ProtocolException("x"), new AssertionError("x"), new NumberFormatException("x")
        }) {
      assertThat(TransportErrorMapper.of(failure)).isInstanceOf(RegisterProtocolException.class);
    }
    assertThat(TransportErrorMapper.of(new BodyCollector.TooLargeException()))
        .isInstanceOf(RegisterProtocolException.class)
        .hasMessageContaining("larger than 8388608 bytes");
  }

  /** The bytes that the server sent instead of a status line may be the token. */
  @ParameterizedTest
  @ValueSource(strings = {"", "H", "HTTP", "HTTP/1.1 20", "HTTP/1.1 secret"})
  void quotesNothingOfTheResponse(String received) {
    IOException failure = new IOException("status line, receiving [" + received + "]");
    for (Exception thrown : new Exception[] {failure, wrapped(failure)}) {
      MidIdClientException mapped = TransportErrorMapper.of(thrown);
      assertThat(mapped)
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("was lost");
      for (Throwable t = mapped.getCause(); t != null; t = t.getCause()) {
        assertThat(t).isExactlyInstanceOf(IOException.class).hasMessage(null);
      }
    }
  }

  @Test
  void detectsTheStreamLimit() {
    IOException failure = new IOException("too many concurrent streams");
    assertThat(TransportErrorMapper.isStreamLimitReached(failure)).isTrue();
    assertThat(TransportErrorMapper.isStreamLimitReached(wrapped(failure))).isTrue();
    assertThat(TransportErrorMapper.isStreamLimitReached(new IOException("too many"))).isFalse();
    assertThat(TransportErrorMapper.isStreamLimitReached(new IOException())).isFalse();
  }
}
