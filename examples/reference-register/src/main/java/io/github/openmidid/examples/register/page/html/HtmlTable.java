package io.github.openmidid.examples.register.page.html;

import java.util.List;

/** Tables that say of each cell what it belongs to, and that a narrow screen can scroll. */
public final class HtmlTable {
  private HtmlTable() {}

  /**
   * A table.
   *
   * @param name its name on the page
   * @param columns the words above its columns
   * @param rows what {@link #row} has made
   */
  public static HtmlElement of(
      String name, String caption, List<String> columns, List<HtmlElement> rows) {
    HtmlElement head = HtmlElement.of("tr");
    columns.forEach(column -> head.add(HtmlElement.of("th", column).with("scope", "col")));
    HtmlElement table =
        HtmlElement.of(
            "table",
            HtmlElement.of("caption", caption).with("id", name + "-caption"),
            HtmlElement.of("thead", head),
            HtmlElement.of("tbody").add(rows));
    return HtmlElement.of("div", table.with("id", name))
        .with("class", "wide")
        .with("role", "region")
        .with("aria-labelledby", name + "-caption")
        // So that it can be scrolled without a mouse.
        .with("tabindex", "0");
  }

  /** A row, and what it is about. */
  public static HtmlElement row(HtmlNode about, List<? extends HtmlNode> cells) {
    HtmlElement row = HtmlElement.of("tr", HtmlElement.of("th", about).with("scope", "row"));
    cells.forEach(cell -> row.add(HtmlElement.of("td", cell)));
    return row;
  }
}
