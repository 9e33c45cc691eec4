package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.examples.register.notification.read.NotificationFormException;
import io.github.openmidid.examples.register.notification.read.NotificationFormException.Part;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import java.util.List;
import java.util.Optional;

/**
 * The form that uploads a notification file.
 *
 * @param operator the operator that was entered
 * @param fileFault the error message about the file
 * @param operatorFault the error message about the operator
 */
record NotificationUploadForm(
    String operator, Optional<String> fileFault, Optional<String> operatorFault) {
  static final String FILE = "file";
  static final String OPERATOR = "operator";

  static NotificationUploadForm empty() {
    return new NotificationUploadForm("", Optional.empty(), Optional.empty());
  }

  NotificationUploadForm withOperator(String text) {
    return new NotificationUploadForm(text, fileFault, operatorFault);
  }

  NotificationUploadForm withFileFault(String words) {
    return new NotificationUploadForm(operator, Optional.of(words), operatorFault);
  }

  /** Returns the form with the reason why a file was rejected. */
  NotificationUploadForm rejected(
      PageContext context, String fileName, NotificationFormException e) {
    String words = PageWriter.sentence(e.reason().in(context.language()));
    return e.part() == Part.OPERATOR
        ? new NotificationUploadForm(operator, fileFault, Optional.of(words))
        : withFileFault(context.text("label", fileName) + " " + words);
  }

  List<HtmlNode> in(PageContext context) {
    HtmlElement form =
        context
            .form(PagePaths.NOTIFICATIONS)
            .with("enctype", "multipart/form-data")
            .add(
                FormField.file(FILE, context.text("notifications.file"))
                    .hint(context.text("notifications.fileHint"))
                    .with("accept", ".xlsx,.csv")
                    .required()
                    .fault(fileFault)
                    .element(),
                FormField.text(OPERATOR, context.text("notifications.operator"))
                    .hint(context.text("notifications.operatorHint"))
                    .value(operator)
                    .fault(operatorFault)
                    .element(),
                context.button("notifications.send"));
    return List.of(
        HtmlElement.of("h2", context.text("notifications.upload")),
        HtmlElement.of("p", context.text("notifications.columns")),
        HtmlElement.of("p", context.text("notifications.empty")),
        form);
  }
}
