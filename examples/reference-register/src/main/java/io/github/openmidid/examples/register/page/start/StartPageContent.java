package io.github.openmidid.examples.register.page.start;

import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.security.Caller;
import java.util.List;

/**
 * Content of the start page that only some users see, such as the list of a role. Each bean of this
 * type adds its part above the access rights, in the order of Spring's {@code @Order}.
 */
public interface StartPageContent {

  /** Returns whether a user sees this part. */
  boolean isFor(Caller caller);

  /** Renders the part. */
  List<HtmlNode> of(PageContext context, Caller caller);
}
