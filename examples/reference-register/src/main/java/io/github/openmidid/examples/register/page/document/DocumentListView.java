package io.github.openmidid.examples.register.page.document;

import io.github.openmidid.examples.register.document.DocumentDetails;
import io.github.openmidid.examples.register.document.DocumentRecord;
import io.github.openmidid.examples.register.document.DocumentService;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.security.Caller;
import java.util.List;

/** Renders documents in a table: their descriptions, their links, and who has added them. */
public final class DocumentListView {
  private DocumentListView() {}

  /** Renders the documents, or the statement that there are none. */
  public static HtmlElement of(PageContext context, Caller caller, List<DocumentRecord> documents) {
    if (documents.isEmpty()) {
      return HtmlElement.of("p", context.text("document.none"));
    }
    HtmlTable table =
        HtmlTable.of("documents", context.text("document.caption"))
            .column(context.text("document.title"))
            .column("MID-ID")
            .column(context.text("document.kind"))
            .column(context.text("document.issuedOn"))
            .column(context.text("document.issuer"))
            .column(context.text("document.sha256"))
            .column(context.text("document.addedBy"))
            .column(context.text("document.withdrawal"));
    documents.forEach(document -> row(context, caller, table, document));
    return table.stacked().element();
  }

  private static void row(
      PageContext context, Caller caller, HtmlTable table, DocumentRecord document) {
    DocumentDetails details = document.details();
    table.row(
        HtmlElement.externalLink(details.link(), details.title()),
        context.link(PagePaths.midId(details.midId()), details.midId().toString()),
        HtmlNode.text(context.text("document.kind." + details.kind().code())),
        DisplayFormatter.day(details.issuedOn(), context.language()),
        HtmlElement.userText(details.issuer()),
        HtmlElement.userText(details.sha256()),
        HtmlElement.of(
            "span",
            HtmlElement.userText(document.addedBy()),
            HtmlNode.text(", "),
            DisplayFormatter.day(document.addedAt(), context.language())),
        withdrawal(context, caller, document));
  }

  private static HtmlNode withdrawal(PageContext context, Caller caller, DocumentRecord document) {
    if (document.withdrawnAt().isPresent()) {
      return HtmlElement.of(
          "span",
          HtmlNode.text(context.text("document.withdrawnOn") + " "),
          DisplayFormatter.day(document.withdrawnAt().get(), context.language()));
    }
    if (!DocumentService.mayWithdraw(caller, document)) {
      return HtmlNode.text("");
    }
    return context
        .form(PagePaths.DOCUMENTS + "/" + document.documentId() + PagePaths.WITHDRAW)
        .add(
            context
                .button("document.withdraw")
                .with(
                    "aria-label",
                    context.text("document.withdrawOne", document.details().title())));
  }
}
