package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.register.Registration;
import java.util.List;

/** Renders the links to the form about a device. */
public final class ReportLinkView {
  private ReportLinkView() {}

  /** Returns whether a user may report the device of an identifier, and its changes. */
  public static boolean mayReport(Caller caller, Registration registration) {
    return caller.mayReportDeviceOf(registration.operator());
  }

  /**
   * Renders the link, for a caller that may report the device.
   *
   * @param isReported whether the cadastre has the device
   */
  public static List<HtmlNode> of(
      PageContext context, Caller caller, Registration registration, boolean isReported) {
    if (!mayReport(caller, registration)) {
      return List.of();
    }
    String words = context.text(isReported ? "report.linkChange" : "report.link");
    return List.of(
        HtmlElement.of("p", context.link(PagePaths.deviceForm(registration.midId()), words)));
  }
}
