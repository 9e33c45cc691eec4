package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.ReferenceRegister;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that an embedded register works without the optional module that prints labels. */
@Tag("slow")
class PageWithoutLabelsTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern MID_ID = Pattern.compile("midIds/(MID-[0-9-]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void thePageOffersNoLabel() throws Exception {
    assertThatThrownBy(() -> Class.forName("org.apache.pdfbox.pdmodel.PDDocument"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("io.github.openmidid.examples.label.print.LabelPrinter"))
        .isInstanceOf(ClassNotFoundException.class);
    try (ReferenceRegister register = ReferenceRegister.builder().sampleData().start()) {
      String page = register.pageUrl() + "/en";
      signIn(page, register.accessToken(OPERATOR));
      Matcher own = MID_ID.matcher(get(page + "/midIds").body());
      assertThat(own.find()).isTrue();
      HttpResponse<String> one = get(page + "/midIds/" + own.group(1));

      assertThat(one.statusCode()).isEqualTo(200);
      assertThat(one.body()).contains(own.group(1)).doesNotContain("label.pdf", "70 × 30 mm");
      assertThat(get(page + "/midIds/" + own.group(1) + "/label.pdf").statusCode()).isEqualTo(404);
    }
  }

  private void signIn(String page, char[] token) throws Exception {
    Matcher csrf = CSRF.matcher(get(page + "/signIn").body());
    assertThat(csrf.find()).isTrue();
    String form =
        "_csrf=" + encoded(csrf.group(1)) + "&accessToken=" + encoded(String.valueOf(token));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page + "/signIn"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
