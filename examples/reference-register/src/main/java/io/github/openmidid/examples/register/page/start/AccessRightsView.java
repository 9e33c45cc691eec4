package io.github.openmidid.examples.register.page.start;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders the signed-in user with role, organization and access rights. */
public final class AccessRightsView {
  private static final int SCOPE_PREFIX = "scope:openmidid:".length();

  private AccessRightsView() {}

  /** Renders the content of the page. */
  public static List<HtmlNode> of(PageContext context, Caller caller) {
    String role = Role.of(caller.scopes()).map(Role::code).orElse("none");
    KeyValueList facts =
        KeyValueList.of("access")
            .add(context.text("role"), HtmlNode.text(context.text("role." + role)))
            .add(context.text("organization"), HtmlElement.userText(caller.organization()));
    caller
        .userId()
        .ifPresent(person -> facts.add(context.text("person"), HtmlElement.userText(person)));
    CallerExtent extent = CallerExtent.of(caller);
    facts.add(context.text("extent"), HtmlNode.text(context.text("extent." + extent.code())));
    if (caller.isInstitution()) {
      facts.add(context.text("delegatingOperators"), operators(context, caller));
    }
    facts.add(context.text("accessRights"), rights(context, caller));
    return List.of(HtmlElement.of("h2", context.text("yourAccess")), facts.element());
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
            .map(scope -> right(context, scope))
            .sorted()
            .map(HtmlNode::text));
  }

  /** Returns the text about a scope, whose key is for example {@code scope.midids.request}. */
  public static String right(PageContext context, String scope) {
    return context.text("scope." + scope.substring(SCOPE_PREFIX).replace(':', '.'));
  }

  private static HtmlNode list(PageContext context, Stream<? extends HtmlNode> items) {
    HtmlNode[] entries = items.map(item -> HtmlElement.of("li", item)).toArray(HtmlNode[]::new);
    return entries.length == 0
        ? HtmlNode.text(context.text("noneOfThem"))
        : HtmlElement.of("ul", entries);
  }
}
