package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Uploads lists over HTTP: the limit of size is enforced by the server, not by Spring MVC alone.
 */
@Tag("slow")
class UploadLimitTest extends ServiceTest {
  private static final int TOO_LARGE = 21 << 20;

  @LocalServerPort int port;

  private HttpResponse<String> upload(String path, String language, int padding)
      throws IOException, InterruptedException {
    String csv = "MID-ID;Modality;Room\n" + CT + ";CT;K1\n" + ";;\n".repeat(padding / 3);
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n"
            + csv
            + "\r\n--x--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({"nl, Het bestand is te groot.", "en, The file is too large."})
  void aFileThatIsTooLargeShowsThePageAgain(String language, String text) throws Exception {
    HttpResponse<String> response = upload("/devices/import", language, TOO_LARGE);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains(text, "<form");
    assertThat(devices.all()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsAProblemForPrograms() throws Exception {
    HttpResponse<String> response = upload("/api/devices/import", "en", TOO_LARGE);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).contains("\"name\":\"file\"", "\"code\":\"tooLarge\"");
  }

  @Test
  void aFileOfThreeMegabytesIsRead() throws Exception {
    assertThat(upload("/devices/import", "en", 3 << 20).body()).contains("new device");
    assertThat(devices.find(CT)).isPresent();
  }
}
