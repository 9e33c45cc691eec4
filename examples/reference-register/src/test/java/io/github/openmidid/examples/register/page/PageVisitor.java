package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.ReferenceRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Requests the operator's page like a browser that keeps cookies but does not follow redirects. */
public final class PageVisitor {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final URI page;

  public PageVisitor(ReferenceRegister register) {
    page = register.pageUrl();
  }

  public Shown get(String place) {
    return send(request(place));
  }

  /**
   * Posts a form.
   *
   * @param headers names and values of additional headers, in turn
   */
  Shown post(String place, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(place)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Posts a form of another media type or content coding. */
  public Shown postAs(String place, String mediaType, String contentCoding) {
    return send(
        request(place)
            .header("Content-Type", mediaType)
            .header("Content-Encoding", contentCoding)
            .POST(BodyPublishers.ofString("accessToken=x")));
  }

  /** Submits a form of a page with these values. */
  public Shown submit(Element form, Map<String, String> filledIn) {
    return post(place(form.attr("action")), fields(form, filledIn));
  }

  /** Returns the fields that a browser would send. */
  static Map<String, String> fields(Element form, Map<String, String> filledIn) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
    form.select("select[name]")
        .forEach(
            select -> fields.put(select.attr("name"), select.select("option[selected]").val()));
    fields.putAll(filledIn);
    return fields;
  }

  public Shown signIn(String language, char[] token) {
    Element form = get("/" + language + "/signIn").page().expectFirst("main form");
    return submit(form, Map.of("accessToken", String.valueOf(token)));
  }

  /** Follows the redirect of a response. */
  Shown follow(Shown shown) {
    return get(place(shown.header("Location")));
  }

  private String place(String address) {
    return address.substring(page.getPath().length());
  }

  HttpRequest.Builder request(String place) {
    return HttpRequest.newBuilder(URI.create(page + place)).timeout(Duration.ofSeconds(30));
  }

  Shown send(HttpRequest.Builder request) {
    return new Shown(send(request, BodyHandlers.ofString()));
  }

  /** Downloads a file. */
  HttpResponse<byte[]> download(String place) {
    return send(request(place), BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the value of a cookie; empty if it is not set. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(page.getPath());
    cookie.setDomain(page.getHost());
    cookie.setVersion(0);
    cookies.getCookieStore().add(page, cookie);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A response of the page. */
  public record Shown(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public Document page() {
      return Jsoup.parse(response.body());
    }

    String text() {
      return page().text();
    }

    @Override
    public String toString() {
      return response + " " + response.body();
    }
  }
}
