package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.PyramidLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws the pyramid with the names of its levels, as SVG. The drawing is scaled to the width of the
 * screen; its texts remain readable on a phone.
 */
final class PyramidDrawing {
  private static final int MIDDLE = 150;
  private static final int TOP = 6;
  private static final int TOP_HEIGHT = 94;
  private static final int HEIGHT = 70;
  private static final int GAP = 4;
  private static final double SLOPE = 0.46;
  private static final int TEXT = 312;

  private PyramidDrawing() {}

  /** Renders the pyramid; screen readers read its levels from the lowest to the highest. */
  static HtmlElement of(PageContext context) {
    Locale language = context.language();
    String levels =
        Arrays.stream(PyramidLevel.values())
            .map(level -> level.displayName(language))
            .collect(Collectors.joining(", "));
    HtmlElement svg =
        HtmlElement.of(
                "svg",
                HtmlElement.of("title", context.text("apps.pyramid")).with("id", "pyramid-name"),
                HtmlElement.of("desc", context.text("apps.pyramidUpwards", levels))
                    .with("id", "pyramid-levels"))
            .with("class", "pyramid")
            // An HTML parser turns the attribute into viewBox.
            .with("viewbox", "0 0 560 320")
            .with("role", "img")
            .with("aria-labelledby", "pyramid-name")
            .with("aria-describedby", "pyramid-levels");
    PyramidLevel[] all = PyramidLevel.values();
    int top = TOP;
    for (int i = all.length - 1; i >= 0; i--) {
      int height = i == all.length - 1 ? TOP_HEIGHT : HEIGHT;
      svg.add(
          band(all[i], top, height), line(top + height / 2), name(all[i], language, top, height));
      top += height + GAP;
    }
    return svg;
  }

  private static HtmlElement band(PyramidLevel level, int top, int height) {
    int bottom = top + height;
    String points =
        "%d,%d %d,%d %d,%d %d,%d"
            .formatted(
                left(top), top, right(top), top, right(bottom), bottom, left(bottom), bottom);
    return HtmlElement.of("polygon")
        .with("points", points)
        .with("class", level.code().toLowerCase(Locale.ROOT));
  }

  private static HtmlElement line(int middle) {
    return HtmlElement.of("line")
        .with("x1", String.valueOf(right(middle) + GAP))
        .with("x2", String.valueOf(TEXT - GAP))
        .with("y1", String.valueOf(middle))
        .with("y2", String.valueOf(middle));
  }

  private static HtmlElement name(PyramidLevel level, Locale language, int top, int height) {
    return HtmlElement.of("text", level.displayName(language))
        .with("x", String.valueOf(TEXT))
        .with("y", String.valueOf(top + height / 2 + 8));
  }

  private static int left(int y) {
    return MIDDLE - (int) ((y - TOP) * SLOPE);
  }

  private static int right(int y) {
    return MIDDLE + (int) ((y - TOP) * SLOPE);
  }
}
