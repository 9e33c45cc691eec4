package io.github.openmidid.examples.register.page.start;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders who is signed in, and what this user may see and do. */
public final class AccessRightsView {
  private static final int SCOPE_PREFIX = "scope:openmidid:".length();

  private AccessRightsView() {}

  /** Renders the content of the page. */
  public static List<HtmlNode> of(PageContext context, Caller caller) {
    List<HtmlElement> rows = new ArrayList<>();
    String role = Role.of(caller.scopes()).map(Role::code).orElse("none");
    rows.add(row(context, "role", HtmlNode.text(context.text("role." + role))));
    rows.add(row(context, "organization", HtmlElement.userText(caller.organization())));
    caller
        .userId()
        .ifPresent(person -> rows.add(row(context, "person", HtmlElement.userText(person))));
    CallerExtent extent = CallerExtent.of(caller);
    rows.add(row(context, "extent", HtmlNode.text(context.text("extent." + extent.code()))));
    if (caller.isInstitution()) {
      rows.add(row(context, "delegatingOperators", operators(context, caller)));
    }
    rows.add(row(context, "accessRights", rights(context, caller)));
    return List.of(
        HtmlElement.of("h2", context.text("yourAccess")),
        HtmlTable.of(
            "access",
            context.text("accessCaption"),
            List.of(context.text("field"), context.text("value")),
            rows));
  }

  private static HtmlElement row(PageContext context, String key, HtmlNode value) {
    return HtmlTable.row(HtmlNode.text(context.text(key)), List.of(value));
  }

  private static HtmlNode operators(PageContext context, Caller caller) {
    Set<String> operators = caller.operators(Scopes.CONSULT).orElse(Set.of());
    return list(context, operators.stream().sorted().map(HtmlElement::userText));
  }

  private static HtmlNode rights(PageContext context, Caller caller) {
    return list(
        context,
        Scopes.ALL.stream()
            .filter(caller.scopes()::contains)
            .map(scope -> context.text(textKey(scope)))
            .sorted()
            .map(HtmlNode::text));
  }

  /** Returns the key of the text about a scope: {@code scope.midids.request}. */
  private static String textKey(String scope) {
    return "scope." + scope.substring(SCOPE_PREFIX).replace(':', '.');
  }

  private static HtmlNode list(PageContext context, Stream<? extends HtmlNode> items) {
    HtmlNode[] entries = items.map(item -> HtmlElement.of("li", item)).toArray(HtmlNode[]::new);
    return entries.length == 0
        ? HtmlNode.text(context.text("noneOfThem"))
        : HtmlElement.of("ul", entries);
  }
}
