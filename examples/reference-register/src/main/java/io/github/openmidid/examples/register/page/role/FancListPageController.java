package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.fanc.FancListEntry;
import io.github.openmidid.examples.register.fanc.FancListStore;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.web.FeedCursor;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResultPage;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.register.RegistrationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the list for FANC, in the order of the latest change. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.FANC_DEVICES)
class FancListPageController {
  private static final int PAGE_SIZE = QueryParameters.FORM_PAGE_SIZE;

  private final FancListStore list;

  FancListPageController(FancListStore list) {
    this.list = list;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    IssueCollector issues = new IssueCollector();
    long after = QueryParameters.of(request, Set.of(FeedCursor.PARAMETER), issues).cursor();
    issues.throwIfAny();
    List<FancListEntry> found = list.after(after, PAGE_SIZE + 1);
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("p", context.text("role.fancHint")));
    if (found.isEmpty()) {
      content.add(HtmlElement.of("p", context.text("none")));
    } else {
      ResultPage<FancListEntry> page = ResultPage.of(found, PAGE_SIZE);
      content.add(table(context, page.items()));
      page.lastBeforeNext()
          .map(last -> FeedCursor.of(last.place()))
          .map(next -> PagePaths.query(PagePaths.FANC_DEVICES, FeedCursor.PARAMETER, next))
          .ifPresent(next -> content.add(Pager.of(context, PagePaths.FANC_DEVICES, next)));
    }
    PageWriter.write(response, HttpStatus.OK, context, context.text("role.fanc"), content);
  }

  private static HtmlElement table(PageContext context, List<FancListEntry> entries) {
    HtmlTable table =
        HtmlTable.of("fanc", context.text("role.fancCaption"))
            .column("MID-ID")
            .column(context.text("modality"))
            .column(context.text("field.operator"))
            .column(context.text("status"))
            .column(context.text("field.campus"))
            .column(context.text("field.fancEstablishmentNumber"))
            .column(context.text("field.fancDeviceNumber"))
            .column(context.text("field.decommissioningDate"));
    for (FancListEntry entry : entries) {
      table.row(
          HtmlNode.text(entry.midId()),
          HtmlNode.text(DisplayFormatter.modality(entry.modality(), context.language())),
          HtmlElement.userText(entry.operator()),
          HtmlNode.text(context.text(status(entry))),
          entry.campus().<HtmlNode>map(HtmlElement::userText).orElse(HtmlNode.text("")),
          code(entry.fancEstablishmentNumber()),
          code(entry.fancDeviceNumber()),
          entry
              .decommissioningDate()
              .<HtmlNode>map(day -> DisplayFormatter.day(day, context.language()))
              .orElse(HtmlNode.text("")));
    }
    return table.stacked().element();
  }

  private static String status(FancListEntry entry) {
    return entry.status().equals(RegistrationStatus.LINKED.code())
        ? "status.linked"
        : "status.available";
  }

  private static HtmlNode code(Optional<String> text) {
    return text.<HtmlNode>map(HtmlElement::userCode).orElse(HtmlNode.text(""));
  }
}
