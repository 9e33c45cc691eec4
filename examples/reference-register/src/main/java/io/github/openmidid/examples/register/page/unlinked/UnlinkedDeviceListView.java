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
    List<UnlinkedDeviceRecord> page = found.subList(0, Math.min(pageSize, found.size()));
    page.forEach(device -> content.add(UnlinkedDeviceView.of(context, device)));
    if (found.size() > page.size()) {
      String last = page.get(page.size() - 1).device().deviceId();
      content.add(Pager.of(context, place(filter, ""), place(filter, last)));
    }
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
