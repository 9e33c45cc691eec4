package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.start.AccessRightsView;
import java.util.Arrays;
import java.util.List;

/** Renders the fields that the forms on access share. */
final class AccessFormView {
  private static final String LONGEST_NAME = "200";
  private static final String LONGEST_ID = "100";

  private AccessFormView() {}

  /** Renders a form with its reference and the message about it, without fields. */
  static HtmlElement form(PageContext context, String place, AccessForm values) {
    HtmlElement form = context.form(place);
    values.message().ifPresent(words -> form.add(MessageBox.fault(HtmlElement.of("p", words))));
    return form.add(PageContext.hidden(AccessForm.REFERENCE, values.reference().toString()));
  }

  /**
   * Renders a field for a text.
   *
   * @param name the name of the field, and of its text after {@code access.}
   */
  static FormField text(PageContext context, String name, AccessForm values) {
    FormField field = FormField.text(name, context.text("access." + name));
    field.with("maxlength", name.equals(AccessForm.USER_ID) ? LONGEST_ID : LONGEST_NAME);
    return filled(context, field, name, values);
  }

  /** Renders the field for the last day of access. */
  static FormField validUntil(PageContext context, AccessForm values) {
    String name = AccessForm.VALID_UNTIL;
    return filled(context, FormField.date(name, context.text("access." + name)), name, values);
  }

  private static FormField filled(
      PageContext context, FormField field, String name, AccessForm values) {
    return field
        .hint(context.text("access." + name + "Hint"))
        .value(values.text(name))
        .fault(values.fault(name));
  }

  /** Renders the access rights that can be chosen. */
  static HtmlElement permissions(PageContext context, List<Permission> offered, AccessForm values) {
    String name = AccessForm.PERMISSIONS;
    HtmlElement group =
        HtmlElement.of(
            "fieldset",
            HtmlElement.of("legend", context.text("accessRights")),
            described(name + "-hint", "hint", context.text("access.permissionsHint")));
    values.fault(name).ifPresent(words -> group.add(described(name + "-fault", "fault", words)));
    String described =
        values.fault(name).map(words -> name + "-fault ").orElse("") + name + "-hint";
    for (Permission permission : offered) {
      group.add(choice(context, permission, described, values));
    }
    return group.with("class", "field choices");
  }

  private static HtmlElement described(String id, String kind, String words) {
    return HtmlElement.of("p", words).with("id", id).with("class", kind);
  }

  private static HtmlElement choice(
      PageContext context, Permission permission, String described, AccessForm values) {
    String id = AccessForm.PERMISSIONS + "-" + permission.code();
    HtmlElement box =
        HtmlElement.of("input")
            .with("type", "checkbox")
            .with("name", AccessForm.PERMISSIONS)
            .with("value", permission.code())
            .with("id", id)
            .with("aria-describedby", described);
    if (values.permissions().contains(permission.code())) {
      box.with("checked", "");
    }
    HtmlElement label =
        HtmlElement.of("label", AccessRightsView.right(context, permission.scope()));
    return HtmlElement.of("div", box, label.with("for", id)).with("class", "choice");
  }

  /** Returns all access rights that can be delegated. */
  static List<Permission> all() {
    return Arrays.asList(Permission.values());
  }
}
