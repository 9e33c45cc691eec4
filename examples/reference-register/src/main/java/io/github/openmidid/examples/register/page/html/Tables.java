package io.github.openmidid.examples.register.page.html;

import java.util.List;

/** Tables that say of each cell what it belongs to, and that a narrow screen can scroll. */
public final class Tables {
  private Tables() {}

  /**
   * A table.
   *
   * @param name its name on the page
   * @param columns the words above its columns
   * @param rows what {@link #row} has made
   */
  public static Element of(String name, String caption, List<String> columns, List<Element> rows) {
    Element head = Element.of("tr");
    columns.forEach(column -> head.add(Element.of("th", column).with("scope", "col")));
    Element table =
        Element.of(
            "table",
            Element.of("caption", caption).with("id", name + "-caption"),
            Element.of("thead", head),
            Element.of("tbody").add(rows));
    return Element.of("div", table.with("id", name))
        .with("class", "wide")
        .with("role", "region")
        .with("aria-labelledby", name + "-caption")
        // So that it can be scrolled without a mouse.
        .with("tabindex", "0");
  }

  /** A row, and what it is about. */
  public static Element row(Html about, List<? extends Html> cells) {
    Element row = Element.of("tr", Element.of("th", about).with("scope", "row"));
    cells.forEach(cell -> row.add(Element.of("td", cell)));
    return row;
  }
}
