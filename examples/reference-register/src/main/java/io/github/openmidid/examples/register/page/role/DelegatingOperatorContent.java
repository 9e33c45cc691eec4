package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.start.StartPageContent;
import io.github.openmidid.examples.register.registration.MidIdOverview;
import io.github.openmidid.examples.register.registration.MidIdOverview.ModalityCount;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.registration.StatusCount;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The part of the start page that shows an institution whose identifiers it sees. */
@Component
@Order(10)
final class DelegatingOperatorContent implements StartPageContent {
  private final RegistrationStore registrations;

  DelegatingOperatorContent(RegistrationStore registrations) {
    this.registrations = registrations;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.isInstitution() && caller.scopes().contains(Scopes.CONSULT);
  }

  @Override
  public List<HtmlNode> of(PageContext context, Caller caller) {
    Set<String> operators = caller.operators(Scopes.CONSULT).orElse(Set.of());
    HtmlElement title = HtmlElement.of("h2", context.text("role.operators"));
    if (operators.isEmpty()) {
      return List.of(title, HtmlElement.of("p", context.text("role.operatorsNone")));
    }
    HtmlTable table =
        HtmlTable.of("operators", context.text("role.operatorsCaption"))
            .column(context.text("field.operator"))
            .number(context.text("available"))
            .number(context.text("linked"))
            .column(context.text("role.devicesVisible"));
    Map<String, List<StatusCount>> all = registrations.countsByOperator(operators);
    for (String operator : operators.stream().sorted().toList()) {
      List<ModalityCount> counts =
          MidIdOverview.of(all.getOrDefault(operator, List.of())).modalities();
      String place = PagePaths.query(PagePaths.MID_IDS, QueryParameters.SEARCH, operator);
      boolean seesDevices = caller.maySeeOperator(operator, Scopes.CONSULT_DEVICES);
      table.row(
          HtmlElement.of("a", HtmlElement.userText(operator)).with("href", context.path(place)),
          context.number(sum(counts, ModalityCount::available)),
          context.number(sum(counts, ModalityCount::linked)),
          HtmlNode.text(context.text(seesDevices ? "role.yes" : "role.no")));
    }
    return List.of(title, table.element());
  }

  private static long sum(List<ModalityCount> counts, ToLongFunction<ModalityCount> count) {
    return counts.stream().mapToLong(count).sum();
  }
}
