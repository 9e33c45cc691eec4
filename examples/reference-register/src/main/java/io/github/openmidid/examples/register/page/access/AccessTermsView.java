package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.start.AccessRightsView;
import io.github.openmidid.examples.register.rules.BelgianTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Renders access rights, persons and periods in lists and facts. */
final class AccessTermsView {
  private AccessTermsView() {}

  /** Renders access rights as a list. */
  static HtmlElement permissions(PageContext context, Collection<Permission> permissions) {
    HtmlElement list = HtmlElement.of("ul");
    permissions.stream()
        .sorted()
        .forEach(
            permission ->
                list.add(
                    HtmlElement.of("li", AccessRightsView.right(context, permission.scope()))));
    return list;
  }

  /** Renders a person: the name, if it is known, and the id in access tokens. */
  static HtmlElement person(String userId, Optional<String> userName) {
    HtmlElement person = HtmlElement.of("span");
    userName.ifPresent(name -> person.add(HtmlElement.userText(name), HtmlNode.text(" (")));
    person.add(HtmlElement.userCode(userId));
    return userName.isPresent() ? person.add(HtmlNode.text(")")) : person;
  }

  /**
   * Renders when access ends. The end of a day is rendered as that day, up to and including which
   * access is given.
   */
  static HtmlNode end(PageContext context, Optional<Instant> end) {
    return end.<HtmlNode>map(moment -> end(context, moment))
        .orElseGet(() -> HtmlNode.text(context.text("access.noEnd")));
  }

  private static HtmlElement end(PageContext context, Instant moment) {
    LocalDate last = BelgianTime.date(moment.minus(Duration.ofNanos(1)));
    if (!BelgianTime.endOf(last).equals(moment)) {
      return DisplayFormatter.moment(moment, context.language());
    }
    return HtmlElement.of(
        "span",
        HtmlNode.text(context.text("access.upTo") + " "),
        DisplayFormatter.day(moment.minus(Duration.ofNanos(1)), context.language()));
  }
}
