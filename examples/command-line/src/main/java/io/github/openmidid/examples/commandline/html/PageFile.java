package io.github.openmidid.examples.commandline.html;

import io.github.openmidid.examples.commandline.file.AtomicFile;
import io.github.openmidid.examples.messages.Messages;
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
 * Writes a page atomically: head, style, title, content. It loads nothing and runs no script, which
 * its content security policy makes sure of.
 *
 * @param program the name of the program, at the head of the page
 * @param texts the messages of the program
 * @param owner the class beside whose file the style sheet of the program is, {@code style.css}; it
 *     follows the common one, and states the width of the page as {@code --width}
 */
public record PageFile(String program, Messages texts, Class<?> owner) {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  /**
   * Writes a page.
   *
   * @param title the key of its title
   * @param content writes the sections
   * @throws IOException if it cannot be written
   */
  public void write(Path target, Locale locale, String title, Consumer<HtmlWriter> content)
      throws IOException {
    String style =
        resource(PageFile.class, "page.css")
            + resource(owner, "style.css")
            + resource(PageFile.class, "print.css");
    try {
      AtomicFile.writeText(target, writer -> page(writer, locale, style, title, content));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static String resource(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void page(
      Writer out, Locale locale, String style, String title, Consumer<HtmlWriter> content) {
    HtmlWriter html = new HtmlWriter(out, texts, locale);
    html.raw("<!doctype html>\n").open("html", "lang", locale.getLanguage()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.message("title", title);
    html.raw("<style>\n").raw(style).raw("</style>\n").close();
    html.open("body").open("header").element("p", program, "class", "program");
    html.message("h1", title).close();
    html.open("main");
    content.accept(html);
    html.close(3);
  }
}
