package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.transfer.file.AtomicFile;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes a page atomically: head, style, title, content, footer. It loads nothing and runs no
 * script, which its content security policy makes sure of.
 */
final class PageFile {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
  private static final String STYLE = "style.css";

  private PageFile() {}

  /**
   * Writes a page.
   *
   * @param title the key of its title
   * @param content writes the sections
   * @throws TransferException if it cannot be written
   */
  static void write(Path target, Locale locale, String title, Consumer<HtmlWriter> content)
      throws TransferException {
    try {
      AtomicFile.writeText(target, writer -> page(writer, locale, title, content));
    } catch (IOException | UncheckedIOException e) {
      throw new TransferException(Kind.PAGE_UNWRITABLE, e, TerminalText.path(target));
    }
  }

  private static void page(Writer out, Locale locale, String title, Consumer<HtmlWriter> content)
      throws IOException {
    HtmlWriter html = new HtmlWriter(out, locale);
    html.raw("<!doctype html>\n").open("html", "lang", locale.getLanguage()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.message("title", title);
    html.raw("<style>\n").raw(style()).raw("</style>\n").close();
    html.open("body").open("header").element("p", "fanc-transfer", "class", "program");
    html.message("h1", title).close();
    html.open("main");
    content.accept(html);
    html.close(3);
  }

  private static String style() throws IOException {
    try (InputStream in = PageFile.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
