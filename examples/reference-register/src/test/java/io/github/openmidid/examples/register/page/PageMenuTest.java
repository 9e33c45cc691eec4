package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that the navigation and the permissions of the pages state the same. */
@Tag("slow")
class PageMenuTest {
  @AutoClose private static final ReferenceRegister register = ReferenceRegister.start();

  private static PageVisitor visitor(Role role) {
    PageVisitor visitor = new PageVisitor(register);
    visitor.signIn("en", register.accessToken(role));
    return visitor;
  }

  private static List<String> menu(PageVisitor visitor) {
    return visitor.get("/en").page().select("nav.menu a").eachAttr("href").stream()
        .map(address -> address.substring(address.indexOf("/en")))
        .toList();
  }

  @Test
  void everyRoleSeesLinksToThePagesThatItMayOpenAndToNoOthers() {
    Map<Role, PageVisitor> visitors = new EnumMap<>(Role.class);
    Map<Role, List<String>> menus = new EnumMap<>(Role.class);
    Set<String> places = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      visitors.put(role, visitor(role));
      menus.put(role, menu(visitors.get(role)));
      places.addAll(menus.get(role));
    }

    assertThat(places).contains("/en", "/en/midIds", "/en/notifications", "/en/delegations");
    visitors.forEach(
        (role, visitor) ->
            assertThat(places.stream().filter(place -> visitor.get(place).status() == 200))
                .as("%s", role)
                .containsExactlyInAnyOrderElementsOf(menus.get(role)));
  }
}
