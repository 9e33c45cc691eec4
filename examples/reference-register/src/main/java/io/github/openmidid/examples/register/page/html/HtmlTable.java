package io.github.openmidid.examples.register.page.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with header cells. On narrow screens it scrolls, or becomes a list of cards.
 *
 * <pre>{@code
 * HtmlTable table =
 *     HtmlTable.of("overview", context.text("overviewCaption"))
 *         .column(context.text("modality"))
 *         .number(context.text("granted"));
 * table.row(HtmlNode.text("CT"), context.number(12));
 * content.add(table.element());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class HtmlTable {
  private final String name;
  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final HtmlElement body = HtmlElement.of("tbody");
  private boolean isStacked;

  private HtmlTable(String name, String caption) {
    this.name = name;
    this.caption = caption;
  }

  /**
   * Creates a table without columns.
   *
   * @param name the id of the table, unique on its page
   */
  public static HtmlTable of(String name, String caption) {
    return new HtmlTable(name, caption);
  }

  /** Adds a column. The first one contains the header cells of the rows. */
  public HtmlTable column(String header) {
    columns.add(new Column(header, false));
    return this;
  }

  /** Adds a column of numbers, which are aligned to the right. */
  public HtmlTable number(String header) {
    columns.add(new Column(header, true));
    return this;
  }

  /** Renders each row as a card on narrow screens; for tables of more than four columns. */
  public HtmlTable stacked() {
    isStacked = true;
    return this;
  }

  /**
   * Adds a row.
   *
   * @param about the header cell of the row
   * @param cells the other cells
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public HtmlTable row(HtmlNode about, HtmlNode... cells) {
    if (cells.length + 1 != columns.size()) {
      throw new IllegalArgumentException("a row has one cell per column");
    }
    HtmlElement row = role("tr", "row", about(about));
    for (int i = 0; i < cells.length; i++) {
      row.add(
          columns
              .get(i + 1)
              .styled(role("td", "cell", cells[i]))
              .with("data-label", columns.get(i + 1).header()));
    }
    body.add(row);
    return this;
  }

  private HtmlElement about(HtmlNode about) {
    return columns.get(0).styled(role("th", "rowheader", about).with("scope", "row"));
  }

  /** Renders the table, in a region that the keyboard can scroll. */
  public HtmlElement element() {
    HtmlElement head = role("tr", "row");
    for (Column column : columns) {
      head.add(
          column.styled(
              role("th", "columnheader", HtmlNode.text(column.header())).with("scope", "col")));
    }
    String id = name + "-caption";
    HtmlElement table =
        role(
                "table",
                "table",
                HtmlElement.of("caption", caption).with("id", id),
                role("thead", "rowgroup", head),
                body.with("role", "rowgroup"))
            .with("id", name);
    return HtmlElement.of("div", isStacked ? table.with("class", "stacked") : table)
        .with("class", "wide")
        .with("role", "region")
        .with("aria-labelledby", id)
        // Focusable, so that it can be scrolled with the keyboard.
        .with("tabindex", "0");
  }

  /** Browsers take the role away from the cells of a table that is displayed as cards. */
  private static HtmlElement role(String element, String role, HtmlNode... children) {
    return HtmlElement.of(element, children).with("role", role);
  }

  private record Column(String header, boolean isNumber) {
    HtmlElement styled(HtmlElement cell) {
      return isNumber ? cell.with("class", "number") : cell;
    }
  }
}
