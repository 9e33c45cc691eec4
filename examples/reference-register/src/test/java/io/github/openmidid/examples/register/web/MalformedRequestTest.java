package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests clients that send malformed or slow requests. */
@Timeout(60)
@Tag("slow")
class MalformedRequestTest {
  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Test
  void respondsToMalformedRequestsWithAProblemAndWithoutServerName() throws IOException {
    for (String nonsense :
        new String[] {
          "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
          "NONSENSE\r\n\r\n",
          "GET /midIdRegister/v1/register HTTP/1.1\r\nHost: a b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n"
        }) {
      String response = exchange(nonsense);

      assertThat(response)
          .startsWith("HTTP/1.1 400")
          .doesNotContainIgnoringCase("tomcat")
          .doesNotContain("Exception", "<html");
    }
  }

  @Test
  @DisplayName("N62 a slow body is aborted")
  void n62_abortsASlowBody() throws Exception {
    long start = System.nanoTime();
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(postHeader(1000));
      out.flush();
      Thread dripping =
          new Thread(
              () -> {
                try {
                  while (!socket.isClosed()) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(200);
                  }
                } catch (IOException | InterruptedException e) {
                  // The register has closed the connection, as expected.
                }
              });
      dripping.start();
      String response = read(socket.getInputStream());
      dripping.interrupt();
      dripping.join();

      assertThat(response).startsWith("HTTP/1.1 408").contains("requestTimeout");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  @DisplayName("N62 a missing body is aborted")
  void n62_abortsAMissingBody() throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(postHeader(1000));
      socket.getOutputStream().flush();

      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  @DisplayName("N62 a body of 100 MB is not read")
  void n62_doesNotReadAHundredMegabytes() throws IOException {
    byte[] chunk = new byte[1 << 16];
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(postHeader(100L << 20));
      long sent = 0;
      try {
        while (sent < 100L << 20) {
          out.write(chunk);
          sent += chunk.length;
        }
      } catch (SocketException e) {
        // The register has closed the connection.
      }

      assertThat(sent).isLessThan(50L << 20);
    }
    assertThat(RegisterCaller.to(register, "AZ").grantNew()).startsWith("MID-99");
  }

  @Test
  @DisplayName("N62 slow headers are aborted, on any number of connections")
  void n62_abortsSlowHeaders() throws Exception {
    long start = System.nanoTime();
    List<Socket> crowd = new ArrayList<>();
    Thread dripping = new Thread(() -> drip(crowd));
    try {
      // More connections than the register accepts at a time: others must wait.
      for (int i = 0; i < 280; i++) {
        Socket socket = connect();
        socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        crowd.add(socket);
      }
      dripping.start();

      assertThat(RegisterCaller.to(register, "AZ").grantNew()).startsWith("MID-99");
      assertThat(read(crowd.get(0).getInputStream())).doesNotStartWith("HTTP/1.1 2");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    } finally {
      dripping.interrupt();
      dripping.join();
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  private static void drip(List<Socket> crowd) {
    try {
      while (true) {
        for (Socket socket : crowd) {
          try {
            socket.getOutputStream().write('a');
          } catch (IOException e) {
            // The register has closed this connection, as expected.
          }
        }
        Thread.sleep(1000);
      }
    } catch (InterruptedException e) {
      // The test has ended.
    }
  }

  private static byte[] postHeader(long length) {
    String header =
        "POST /midIdRegister/v1/midIds HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
            + String.valueOf(register.accessToken("AZ"))
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return header.getBytes(StandardCharsets.US_ASCII);
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(register.baseUrl().getHost(), register.baseUrl().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder response = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        response.append((char) c);
      }
    } catch (SocketException e) {
      // The connection is reset after the response, because unread data is still arriving.
    }
    return response.toString();
  }
}
