package io.github.openmidid.examples.register.page.unlinked;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceFilter;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceQuery;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceRecord;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResultPage;
import java.util.ArrayList;
import java.util.List;

/** Renders the devices that wait for a link, one section each. */
final class UnlinkedDeviceListView {
  private UnlinkedDeviceListView() {}

  /**
   * Renders the content of the page.
   *
   * @param found the devices; one more than the page size indicates a next page
   */
  static List<HtmlNode> of(
      PageContext context,
      UnlinkedDeviceFilter filter,
      List<UnlinkedDeviceRecord> found,
      int pageSize) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("p", context.text("unlinked.hint")));
    boolean isNarrowed = !place(filter, "").equals(PagePaths.UNLINKED_DEVICES);
    content.add(
        FilterForm.of(context, PagePaths.UNLINKED_DEVICES)
            .search(context.text("unlinked.search"), filter.search())
            .modality(filter.modalities())
            .element(isNarrowed));
    if (found.isEmpty()) {
      content.add(
          HtmlElement.of("p", context.text(isNarrowed ? "noDeviceFound" : "unlinked.none")));
      return content;
    }
    ResultPage<UnlinkedDeviceRecord> page = ResultPage.of(found, pageSize);
    page.items().forEach(device -> content.add(UnlinkedDeviceView.of(context, device)));
    page.lastBeforeNext()
        .map(last -> place(filter, last.device().deviceId()))
        .ifPresent(next -> content.add(Pager.of(context, place(filter, ""), next)));
    return content;
  }

  private static String place(UnlinkedDeviceFilter filter, String after) {
    return PagePaths.query(
        PagePaths.UNLINKED_DEVICES,
        QueryParameters.SEARCH,
        filter.search().orElse(""),
        QueryParameters.MODALITY,
        filter.modalities().stream().map(Modality::code).findFirst().orElse(""),
        UnlinkedDeviceQuery.AFTER,
        after);
  }
}
