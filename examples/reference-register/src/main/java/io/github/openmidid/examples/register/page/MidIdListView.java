package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.registration.RegistrationFilter;
import io.github.openmidid.examples.register.registration.RegistrationListQuery;
import io.github.openmidid.examples.register.registration.RegistrationSearch;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResultPage;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the list of identifiers with the form that narrows it. */
final class MidIdListView {
  private MidIdListView() {}

  /**
   * Renders the content of the page.
   *
   * @param found the registrations; one more than the page size indicates a next page
   * @param devices the visible devices by identifier
   */
  static List<HtmlNode> of(
      PageContext context,
      Caller caller,
      RegistrationListQuery query,
      List<Registration> found,
      Map<MidId, DeviceRecord> devices) {
    List<HtmlNode> content = new ArrayList<>();
    boolean isNarrowed = !place(query.filter(), "").equals(PagePaths.MID_IDS);
    content.add(form(context, caller, query.filter()).element(isNarrowed));
    if (found.isEmpty()) {
      content.add(HtmlElement.of("p", context.text(isNarrowed ? "noneFound" : "none")));
      return content;
    }
    ResultPage<Registration> page = ResultPage.of(found, query.pageSize());
    content.add(MidIdTableView.of(context, caller, page.items(), devices));
    page.lastBeforeNext()
        .map(last -> place(query.filter(), last.midId().toString()))
        .ifPresent(next -> content.add(Pager.of(context, place(query.filter(), ""), next)));
    return content;
  }

  private static FilterForm form(PageContext context, Caller caller, RegistrationFilter filter) {
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("", context.text("allStatuses"));
    statuses.put(RegistrationStatus.AVAILABLE.code(), context.text("status.available"));
    statuses.put(RegistrationStatus.LINKED.code(), context.text("status.linked"));
    boolean seesDevices = MidIdTableView.seesDevices(caller);
    return FilterForm.of(context, PagePaths.MID_IDS)
        .search(
            context.text(seesDevices ? "searchDevices" : "searchMidIds"),
            filter.search().map(RegistrationSearch::text))
        .modality(filter.modalities())
        .add(
            FormField.choice(RegistrationListQuery.STATUS, context.text("status"), statuses)
                .value(filter.status().map(RegistrationStatus::code).orElse("")));
  }

  /** Returns the place of the list after an identifier; from the beginning if that is empty. */
  private static String place(RegistrationFilter filter, String after) {
    return PagePaths.query(
        PagePaths.MID_IDS,
        QueryParameters.SEARCH,
        filter.search().map(RegistrationSearch::text).orElse(""),
        QueryParameters.MODALITY,
        filter.modalities().stream().map(Modality::code).findFirst().orElse(""),
        RegistrationListQuery.STATUS,
        filter.status().map(RegistrationStatus::code).orElse(""),
        RegistrationListQuery.AFTER,
        after);
  }
}
