package io.github.openmidid.examples.register.page.html;

import java.util.List;

/** Renders accessible tables with header cells, which scroll on narrow screens. */
public final class HtmlTable {
  private HtmlTable() {}

  /**
   * Renders a table.
   *
   * @param name the id of the table
   * @param columns the column headers
   * @param rows the results of {@link #row}
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
        // Focusable, so that it can be scrolled with the keyboard.
        .with("tabindex", "0");
  }

  /**
   * Renders a row.
   *
   * @param about the header cell of the row
   * @param cells the other cells
   */
  public static HtmlElement row(HtmlNode about, List<? extends HtmlNode> cells) {
    HtmlElement row = HtmlElement.of("tr", HtmlElement.of("th", about).with("scope", "row"));
    cells.forEach(cell -> row.add(HtmlElement.of("td", cell)));
    return row;
  }
}
