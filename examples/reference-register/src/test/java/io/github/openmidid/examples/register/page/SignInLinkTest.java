package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the links that sign in once. */
@Tag("slow")
class SignInLinkTest {
  private static final String SESSION = "midIdRegisterSession";

  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static String link(Role role) {
    return place(register.signInLink(register.accessToken(role, "Organization of the link")));
  }

  private static String place(URI link) {
    assertThat(link.toString()).startsWith(register.pageUrl() + "/signIn/");
    return link.toString().substring(register.pageUrl().toString().length());
  }

  /** Returns the link in the language of the browser. */
  private static String inEnglish(String link) {
    return "/en" + link;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void signsEachRoleInOnce(Role role) {
    String link = link(role);
    PageVisitor visitor = new PageVisitor(register);
    Shown signedIn = visitor.follow(visitor.get(link));
    assertThat(signedIn.status()).isEqualTo(303);
    assertThat(visitor.follow(signedIn).text())
        .contains("Signed in on behalf of Organization of the link");

    PageVisitor second = new PageVisitor(register);
    Shown used = second.follow(second.get(link));
    assertThat(used.status()).isEqualTo(410);
    assertThat(used.page().expectFirst("#accessToken-fault").text())
        .startsWith("This sign-in link has already been used or does not exist.");
    assertThat(second.cookie(SESSION)).isEmpty();
  }

  @Test
  void opensInTheLanguageOfTheBrowser() {
    PageVisitor visitor = new PageVisitor(register);
    Shown shown =
        visitor.send(visitor.request(link(Role.SUPPLIER)).header("Accept-Language", "nl-BE"));

    assertThat(shown.header("Location")).startsWith("/midIdRegister/page/nl/signIn/");
    assertThat(shown.header("Vary")).contains("Accept-Language");
    assertThat(visitor.follow(shown).header("Location")).isEqualTo("/midIdRegister/page/nl");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,Sec-Fetch-Site,cross-site",
    "GET,Sec-Fetch-Site,same-site",
    "GET,Sec-Purpose,prefetch",
    "HEAD,Sec-Fetch-Site,none"
  })
  void requiresAConfirmationUnlessTheUserHasOpenedIt(String method, String header, String value) {
    String link = inEnglish(link(Role.FANC));
    PageVisitor visitor = new PageVisitor(register);
    Shown shown =
        visitor.send(
            visitor.request(link).method(method, BodyPublishers.noBody()).header(header, value));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(visitor.cookie(SESSION)).isEmpty();

    Shown confirmation = visitor.send(visitor.request(link).header("Sec-Fetch-Site", "cross-site"));
    assertThat(visitor.submit(confirmation.page().expectFirst("main form"), Map.of()).status())
        .isEqualTo(303);
    assertThat(visitor.get("/en").text()).contains("Signed in on behalf of");
  }

  @Test
  void signsInOnlyOneOfManyAtTheSameTime() {
    String link = inEnglish(link(Role.OPERATOR));
    List<Integer> statuses =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> new PageVisitor(register).get(link).status())
            .toList();

    assertThat(statuses).containsOnly(303, 410).containsOnlyOnce(303);
  }

  @Test
  void keepsTheSessionOfAUserWhoOpensAUsedLink() {
    String link = inEnglish(link(Role.OPERATOR));
    PageVisitor visitor = new PageVisitor(register);
    visitor.get(link);

    assertThat(visitor.get(link).status()).isEqualTo(410);
    assertThat(visitor.get("/en").status()).isEqualTo(200);
  }

  @Test
  void endsTheFormerSession() {
    PageVisitor visitor = new PageVisitor(register);
    visitor.get(inEnglish(link(Role.OPERATOR)));
    String former = visitor.cookie(SESSION);
    visitor.get(inEnglish(link(Role.SUPPLIER)));

    assertThat(visitor.cookie(SESSION)).isNotEqualTo(former);
    assertThat(visitor.get("/en").text()).contains("Role Supplier");
    PageVisitor other = new PageVisitor(register);
    other.setCookie(SESSION, former);
    assertThat(other.get("/en").status()).isEqualTo(303);
  }

  @Test
  void leadsToTheSignInIfItsTokenHasExpired() {
    char[] expired = register.accessToken("AZ", Role.OPERATOR.scopes(), Duration.ofMinutes(-5));
    PageVisitor visitor = new PageVisitor(register);
    visitor.get(inEnglish(place(register.signInLink(expired))));

    assertThat(visitor.get("/en").header("Location")).contains("/en/signIn");
  }

  @Test
  void containsNoTokenAndTheProtectionOfPages() {
    char[] token = register.accessToken(Role.RIZIV);
    URI link = register.signInLink(token);
    PageVisitor visitor = new PageVisitor(register);
    Shown shown = visitor.get(inEnglish(place(link)));

    assertThat(link.toString()).doesNotContain(String.valueOf(token));
    assertThat(link.getPath()).matches("/midIdRegister/page/signIn/[A-Za-z0-9_-]{43}");
    assertThat(shown.header("Cache-Control")).contains("no-store");
    assertThat(shown.response().headers().map().toString()).doesNotContain(String.valueOf(token));
  }
}
