package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.transfer.read.TransferTable;

/** The section about the content of a compared file that was read or left unread. */
final class FileSection {
  private FileSection() {}

  static void write(HtmlWriter html, TransferTable table) {
    html.open("section").element("h2", table.fileName());
    ReadingSection.write(html, table);
    if (!table.unread().isEmpty()) {
      html.open("ul", "class", "findings");
      table
          .unread()
          .forEach(
              finding -> html.element("li", finding.message(html.locale()), "class", "warning"));
      html.close();
    }
    html.close();
  }
}
