package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers with a page. */
public final class PageWriter {
  private PageWriter() {}

  public static void write(
      HttpServletResponse response,
      HttpStatus status,
      PageContext visit,
      String title,
      List<? extends HtmlNode> content)
      throws IOException {
    byte[] page = PageLayout.page(visit, title, content).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, visit.language().toLanguageTag());
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** What went wrong, in words. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    PageContext visit = PageContext.of(request);
    String reason = sentence(problem.detail().in(visit.language()));
    refuse(response, HttpStatus.valueOf(problem.status()), visit, reason);
  }

  public static void refuse(
      HttpServletResponse response, HttpStatus status, PageContext visit, String reason)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      write(
          response,
          status,
          visit,
          visit.say("refused"),
          List.of(HtmlElement.of("p", reason), HtmlElement.of("p", back(visit))));
    }
  }

  private static HtmlElement back(PageContext visit) {
    return visit.organization().isPresent()
        ? visit.link("", visit.say("toOverview"))
        : visit.link(PagePaths.SIGN_IN, visit.say("toSignIn"));
  }

  public static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** Sends the browser to another page, which a reload does not repeat. */
  public static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }
}
