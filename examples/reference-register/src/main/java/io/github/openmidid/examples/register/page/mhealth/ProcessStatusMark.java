package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.StatusMark;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Renders the status of a care process. Where the word is not that of mHealthBELGIUM, its own Dutch
 * word follows.
 */
final class ProcessStatusMark {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private ProcessStatusMark() {}

  static HtmlElement of(PageContext context, CareProcess process, LocalDate day) {
    Optional<String> code = process.statusCodeOn(day);
    Optional<CareProcessStatus> status = process.statusOn(day);
    if (status.isPresent()) {
      return of(context, status.get());
    }
    return StatusMark.PENDING.element(
        code.map(unknown -> context.text("apps.unknownCode", unknown))
            .orElseGet(() -> context.text("apps.processStatus.unknown")));
  }

  static HtmlElement of(PageContext context, CareProcessStatus status) {
    HtmlElement mark = mark(status).element(status.displayName(context.language()));
    return status.isNameOfPlatform(context.language())
        ? mark
        : mark.add(
            HtmlNode.text(" ("),
            HtmlElement.of("span", status.displayName(DUTCH)).with("lang", "nl"),
            HtmlNode.text(")"));
  }

  /** Returns the remark on the origin of the words for a status. */
  static String origin(PageContext context) {
    String words =
        Arrays.stream(CareProcessStatus.values())
            .map(status -> status.displayName(DUTCH))
            .collect(Collectors.joining(", "));
    return context.text("apps.ourWords", words);
  }

  private static StatusMark mark(CareProcessStatus status) {
    return switch (status) {
      case IN_PREPARATION -> StatusMark.PENDING;
      case ACTIVE -> StatusMark.OPEN;
      case INACTIVE -> StatusMark.DONE;
    };
  }
}
