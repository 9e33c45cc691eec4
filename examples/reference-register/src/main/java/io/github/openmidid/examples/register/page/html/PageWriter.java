package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.ProblemHeaders;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes pages and files as responses. */
public final class PageWriter {
  private PageWriter() {}

  public static void write(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      String title,
      List<? extends HtmlNode> content)
      throws IOException {
    byte[] page = PageLayout.page(context, title, content).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    send(response, status, context, page);
  }

  /** Writes a file in the language of the page, which the browser saves instead of showing it. */
  public static void download(
      HttpServletResponse response,
      PageContext context,
      MediaType type,
      String name,
      byte[] content)
      throws IOException {
    response.setContentType(type.toString());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    send(response, HttpStatus.OK, context, content);
  }

  private static void send(
      HttpServletResponse response, HttpStatus status, PageContext context, byte[] content)
      throws IOException {
    response.setStatus(status.value());
    ProblemHeaders.setRetryAfter(response, status.value());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, context.language().toLanguageTag());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /** Writes a page with the description of a problem. */
  public static void reject(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    PageContext context = PageContext.of(request);
    ProblemHeaders.setRetryAfter(response, problem);
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("p", sentence(problem.detail().in(context.language()))));
    if (!problem.issues().isEmpty()) {
      content.add(issues(context, problem));
    }
    reject(response, HttpStatus.valueOf(problem.status()), context, content);
  }

  private static HtmlElement issues(PageContext context, Problem problem) {
    HtmlElement list = HtmlElement.of("ul");
    for (RequestIssue issue : problem.issues()) {
      HtmlElement item = HtmlElement.of("li");
      if (issue.name() != null) {
        item.add(HtmlNode.text(context.text("label", issue.name()) + " "));
      }
      list.add(item.add(HtmlNode.text(issue.detail().in(context.language()))));
    }
    return list;
  }

  /** Writes the page for an address that does not exist, or not for this user. */
  public static void rejectNotFound(HttpServletResponse response, PageContext context)
      throws IOException {
    reject(response, HttpStatus.NOT_FOUND, context, context.text("notFound"));
  }

  public static void reject(
      HttpServletResponse response, HttpStatus status, PageContext context, String reason)
      throws IOException {
    reject(response, status, context, List.of(HtmlElement.of("p", reason)));
  }

  private static void reject(
      HttpServletResponse response, HttpStatus status, PageContext context, List<HtmlNode> reasons)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      List<HtmlNode> content = new ArrayList<>(reasons);
      content.add(HtmlElement.of("p", back(context)));
      write(response, status, context, context.text("refused"), content);
    }
  }

  private static HtmlElement back(PageContext context) {
    if (PagePaths.isAboutApps(context.place())) {
      return context.link(PagePaths.APPS, context.text("apps.toApps"));
    }
    return context.organization().isPresent()
        ? context.link("", context.text("toOverview"))
        : context.link(PagePaths.SIGN_IN, context.text("toSignIn"));
  }

  public static String sentence(String words) {
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return words.endsWith(".") ? sentence : sentence + ".";
  }

  /** Redirects with 303, so that reloading the target does not repeat the submission. */
  public static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }
}
