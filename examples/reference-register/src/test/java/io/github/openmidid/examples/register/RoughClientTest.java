package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that speak no HTTP, or speak it slowly. */
@Timeout(60)
class RoughClientTest {
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
  void answersNonsenseWithAProblemAndWithoutTheNameOfTheServer() throws IOException {
    for (String nonsense :
        new String[] {
          "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
          "NONSENSE\r\n\r\n",
          "GET /midIdRegister/v1/register HTTP/1.1\r\nHost: a b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n"
        }) {
      String answer = exchange(nonsense);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .doesNotContainIgnoringCase("tomcat")
          .doesNotContain("Exception", "<html");
    }
  }

  @Test
  void givesUpOnABodyThatDripsIn() throws Exception {
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
                  // The register has closed the connection: what is waited for.
                }
              });
      dripping.start();
      String answer = read(socket.getInputStream());
      dripping.interrupt();
      dripping.join();

      assertThat(answer).startsWith("HTTP/1.1 408").contains("requestTimeout");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void givesUpOnABodyThatDoesNotCome() throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(postHeader(1000));
      socket.getOutputStream().flush();

      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void doesNotReadAHundredMegabytes() throws IOException {
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
    assertThat(Calls.to(register, "AZ").grantNew()).startsWith("MID-99");
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
    StringBuilder answer = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        answer.append((char) c);
      }
    } catch (SocketException e) {
      // Reset after the answer, since there is more on its way that nobody reads.
    }
    return answer.toString();
  }
}
