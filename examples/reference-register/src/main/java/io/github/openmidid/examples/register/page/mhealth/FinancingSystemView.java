package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.mhealth.RequestState;
import java.util.OptionalInt;

/**
 * Renders an explanation of the financing of apps in Belgium, with the states of a request and its
 * time limits.
 */
final class FinancingSystemView {
  private FinancingSystemView() {}

  static HtmlElement of(PageContext context) {
    return AppQuestion.SYSTEM
        .section(context)
        .add(
            HtmlElement.of("p", context.text("apps.system.use")),
            HtmlElement.of("p", context.text("apps.system.request")),
            states(context),
            HtmlElement.of(
                "p", context.link(PagePaths.CARE_PROCESSES, context.text("apps.toCareProcesses"))));
  }

  private static HtmlElement states(PageContext context) {
    HtmlTable table =
        HtmlTable.of("states", context.text("apps.statesCaption"))
            .column(context.text("apps.state"))
            .column(context.text("apps.limit"))
            .column(context.text("apps.next"));
    for (RequestState state : RequestState.values()) {
      table.row(
          HtmlNode.text(state.displayName(context.language())),
          HtmlNode.text(limit(context, state)),
          next(context, state));
    }
    return table.element();
  }

  static String limit(PageContext context, RequestState state) {
    OptionalInt days = state.maxDays();
    OptionalInt provisional = state.provisionalMaxDays();
    if (days.isEmpty()) {
      return context.text("apps.limit.none");
    }
    return provisional.isEmpty()
        ? context.text("apps.limit.days", days.getAsInt())
        : context.text("apps.limit.provisional", days.getAsInt(), provisional.getAsInt());
  }

  private static HtmlNode next(PageContext context, RequestState state) {
    return state.next().isEmpty()
        ? HtmlNode.text(context.text("apps.next.none"))
        : AppWords.list(
            context, state.next(), next -> HtmlNode.text(next.displayName(context.language())));
  }
}
