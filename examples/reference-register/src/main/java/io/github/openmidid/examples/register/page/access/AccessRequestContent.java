package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.accessrequest.AccessRequestFilter;
import io.github.openmidid.examples.register.accessrequest.AccessRequestService;
import io.github.openmidid.examples.register.accessrequest.AccessRequestState;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.start.StartPageContent;
import io.github.openmidid.examples.register.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The part of the start page about access requests: those that wait for the local administrator, or
 * the way to request access.
 */
@Component
@Order(5)
final class AccessRequestContent implements StartPageContent {
  private final AccessRequestService requests;

  AccessRequestContent(AccessRequestService requests) {
    this.requests = requests;
  }

  @Override
  public boolean isFor(Caller caller) {
    return caller.maySeeAccessRequests();
  }

  @Override
  public List<HtmlNode> of(PageContext context, Caller caller) {
    AccessRequestFilter pending =
        new AccessRequestFilter(Optional.of(AccessRequestState.PENDING), Optional.empty());
    boolean isWaiting = !requests.list(caller, pending, 1).isEmpty();
    String place =
        PagePaths.ACCESS_REQUESTS
            + (caller.managesDelegations() && isWaiting ? "?status=pending" : "");
    String who = caller.managesDelegations() ? "administrator" : "person";
    String words = context.text("accessRequests." + who + (isWaiting ? ".waiting" : ".none"));
    return List.of(
        HtmlElement.of("h2", context.text("accessRequests")),
        HtmlElement.of("p", context.link(place, words)));
  }
}
