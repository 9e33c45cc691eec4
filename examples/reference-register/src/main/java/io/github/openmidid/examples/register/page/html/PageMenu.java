package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The navigation: the pages that a signed-in user may open, in this order. */
final class PageMenu {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("overview", "", caller -> true),
          new Entry("midIds", PagePaths.MID_IDS, scope(Scopes.CONSULT)),
          new Entry("devices", PagePaths.DEVICES, scope(Scopes.CONSULT_DEVICES)),
          new Entry("unlinkedDevices", PagePaths.UNLINKED_DEVICES, scope(Scopes.LINK)),
          new Entry(
              "documents",
              PagePaths.DOCUMENTS,
              scope(Scopes.CONSULT_DEVICES).or(scope(Scopes.CONSULT_DELIVERIES))),
          new Entry("notice", PagePaths.NOTICE, scope(Scopes.CONSULT_DEVICES)),
          new Entry("deliveries", PagePaths.DELIVERIES, scope(Scopes.CONSULT_DELIVERIES)),
          new Entry("fancDevices", PagePaths.FANC_DEVICES, scope(Scopes.CONSULT_FANC)),
          new Entry("accessRequests", PagePaths.ACCESS_REQUESTS, Caller::maySeeAccessRequests),
          new Entry("delegations", PagePaths.DELEGATIONS, role(Role.LOCAL_ADMINISTRATOR)));

  private PageMenu() {}

  /** Returns the navigation of a user. */
  static HtmlElement of(PageContext context, Caller caller) {
    Optional<Entry> current = current(context.place());
    HtmlElement list = HtmlElement.of("ul");
    for (Entry entry : ENTRIES) {
      if (entry.visible().test(caller)) {
        HtmlElement link = context.link(entry.place(), context.text("menu." + entry.key()));
        if (current.filter(entry::equals).isPresent()) {
          link.with("aria-current", context.place().equals(entry.place()) ? "page" : "true");
        }
        list.add(HtmlElement.of("li", link));
      }
    }
    return HtmlElement.of("nav", list)
        .with("class", "menu")
        .with("aria-label", context.text("menu"));
  }

  /** Returns the entry of a place: the longest one that it starts with. */
  private static Optional<Entry> current(String place) {
    String path = place.replaceFirst("\\?.*", "");
    return ENTRIES.stream()
        .filter(
            entry ->
                path.equals(entry.place())
                    || (path.startsWith(entry.place() + "/") && !entry.place().isEmpty()))
        .max(java.util.Comparator.comparingInt(entry -> entry.place().length()));
  }

  private static Predicate<Caller> scope(String scope) {
    return caller -> caller.scopes().contains(scope);
  }

  private static Predicate<Caller> role(Role... roles) {
    return caller -> Role.of(caller.scopes()).filter(Set.of(roles)::contains).isPresent();
  }

  /**
   * A page of the navigation.
   *
   * @param key the key of its text, without {@code page.menu.}
   * @param place the place of the page
   * @param visible whether a user may open it
   */
  private record Entry(String key, String place, Predicate<Caller> visible) {}
}
