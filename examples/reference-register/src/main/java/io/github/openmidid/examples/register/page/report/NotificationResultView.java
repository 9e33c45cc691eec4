package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.notification.FormRowResult;
import io.github.openmidid.examples.register.notification.FormRowResult.Outcome;
import io.github.openmidid.examples.register.notification.NotificationFormResult;
import io.github.openmidid.examples.register.notification.read.FormColumn;
import io.github.openmidid.examples.register.notification.read.FormNote;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.StatusMark;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders the result of a notification file: its rows, and the columns and places that were read or
 * not.
 */
final class NotificationResultView {
  private NotificationResultView() {}

  static List<HtmlNode> of(PageContext context, NotificationFormResult result) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(summary(context, result));
    result.notes().stream()
        .filter(FormNote::isUnread)
        .forEach(
            note -> content.add(MessageBox.warning(context, sentence(context, note.detail()))));
    content.add(
        KeyValueList.of("notification")
            .add(context.text("notifications.file"), HtmlElement.userText(result.name().toString()))
            .add(context.text("field.operator"), HtmlElement.userText(result.operator()))
            .element());
    content.add(HtmlElement.of("h2", context.text("notifications.rows")));
    content.add(rows(context, result.rows()));
    content.add(HtmlElement.of("h2", context.text("notifications.read")));
    content.add(columns(context, result.columns()));
    HtmlElement notes = HtmlElement.of("ul").with("id", "notes");
    result.notes().stream()
        .filter(note -> !note.isUnread())
        .forEach(note -> notes.add(HtmlElement.of("li", sentence(context, note.detail()))));
    if (result.notes().stream().anyMatch(note -> !note.isUnread())) {
      content.add(notes);
    }
    return content;
  }

  private static HtmlElement summary(PageContext context, NotificationFormResult result) {
    long refused = result.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED).count();
    long entered = result.rows().size() - refused;
    HtmlElement words =
        HtmlElement.of("p", context.text("notifications.summary", entered, refused));
    return refused > 0 ? MessageBox.fault(words) : MessageBox.done(words);
  }

  private static HtmlElement rows(PageContext context, List<FormRowResult> rows) {
    HtmlTable table =
        HtmlTable.of("rows", context.text("notifications.rowsCaption"))
            .column(context.text("notifications.row"))
            .column("MID-ID")
            .column(context.text("notifications.outcome"))
            .column(context.text("notifications.details"))
            .stacked();
    for (FormRowResult row : rows) {
      table.row(
          place(row),
          row.midId()
              .<HtmlNode>map(midId -> context.link(PagePaths.midId(midId), midId.toString()))
              .orElse(HtmlNode.text("")),
          mark(row.outcome()).element(context.text("notifications." + row.outcome().code())),
          details(context, row));
    }
    return table.element();
  }

  private static HtmlNode place(FormRowResult row) {
    // A row number, so without grouping of digits.
    String line = String.valueOf(row.line());
    return row.sheet()
        .<HtmlNode>map(sheet -> HtmlElement.userText(sheet + " " + line))
        .orElse(HtmlNode.text(line));
  }

  private static StatusMark mark(Outcome outcome) {
    return switch (outcome) {
      case REPORTED, CHANGED -> StatusMark.DONE;
      case UNCHANGED -> StatusMark.PENDING;
      case REFUSED -> StatusMark.OPEN;
    };
  }

  private static HtmlNode details(PageContext context, FormRowResult row) {
    HtmlElement list = HtmlElement.of("ul");
    row.issues().forEach(issue -> list.add(issue(context, issue)));
    row.warnings().forEach(warning -> list.add(warning(context, warning)));
    row.changes().forEach(change -> list.add(change(context, change)));
    boolean isEmpty = row.issues().isEmpty() && row.warnings().isEmpty() && row.changes().isEmpty();
    return isEmpty ? HtmlNode.text("") : list;
  }

  private static HtmlElement issue(PageContext context, RequestIssue issue) {
    String words = sentence(context, issue.detail());
    return HtmlElement.of(
        "li",
        Optional.ofNullable(issue.name())
            .map(name -> context.text("label", label(context, name)) + " " + words)
            .orElse(words));
  }

  private static HtmlElement warning(PageContext context, Warning warning) {
    String words = sentence(context, LocalizedText.of("warning." + warning.code()));
    return HtmlElement.of(
        "li", HtmlElement.of("strong", context.text("toKnow")), HtmlNode.text(" " + words));
  }

  private static HtmlElement change(PageContext context, FieldChange change) {
    return HtmlElement.of(
        "li",
        HtmlNode.text(context.text("label", label(context, change.name())) + " "),
        value(context, change.name(), change.before()),
        HtmlNode.text(" → "),
        value(context, change.name(), change.after()));
  }

  private static HtmlNode value(PageContext context, String name, @Nullable String text) {
    return text == null
        ? HtmlNode.text(context.text("nothing"))
        : DisplayFormatter.value(DeviceField.fromString(name), text, context);
  }

  private static HtmlElement columns(PageContext context, List<FormColumn> columns) {
    HtmlTable table =
        HtmlTable.of("columns", context.text("notifications.columnsCaption"))
            .column(context.text("notifications.cell"))
            .column(context.text("notifications.header"))
            .column(context.text("field"));
    for (FormColumn column : columns) {
      String cell = column.sheet().map(sheet -> sheet + " ").orElse("") + column.cell();
      table.row(
          HtmlElement.userText(cell),
          HtmlElement.userText(column.header().orElse("")),
          column
              .field()
              .<HtmlNode>map(field -> HtmlNode.text(label(context, field.code())))
              .orElseGet(() -> StatusMark.OPEN.element(context.text("notifications.notRead"))));
    }
    return table.element();
  }

  private static String label(PageContext context, String name) {
    return DeviceField.ofCode(name)
        .map(field -> context.text("field." + field.code()))
        .orElse(name);
  }

  private static String sentence(PageContext context, LocalizedText text) {
    return PageWriter.sentence(text.in(context.language()));
  }
}
