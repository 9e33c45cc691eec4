package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.CadastreFilter;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecordStatus;
import io.github.openmidid.examples.register.cadastre.web.DeviceListQuery;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResultPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the list of devices with the form that narrows it. */
final class DeviceListView {
  private static final List<DeviceField> FIELDS =
      List.of(DeviceField.SERIAL_NUMBER, DeviceField.CAMPUS, DeviceField.COMMISSIONING_DATE);

  private DeviceListView() {}

  /**
   * Renders the content of the page.
   *
   * @param found the devices; one more than the page size indicates a next page
   */
  static List<HtmlNode> of(
      PageContext context, Caller caller, DeviceListQuery query, List<DeviceRecord> found) {
    List<HtmlNode> content = new ArrayList<>();
    boolean isNarrowed = !place(query.filter(), "").equals(PagePaths.DEVICES);
    content.add(form(context, caller, query.filter()).element(isNarrowed));
    if (found.isEmpty()) {
      content.add(HtmlElement.of("p", context.text(isNarrowed ? "noDeviceFound" : "noDevices")));
      return content;
    }
    ResultPage<DeviceRecord> page = ResultPage.of(found, query.pageSize());
    content.add(table(context, caller, page.items()));
    page.lastBeforeNext()
        .map(last -> place(query.filter(), last.deviceId()))
        .ifPresent(next -> content.add(Pager.of(context, place(query.filter(), ""), next)));
    return content;
  }

  private static FilterForm form(PageContext context, Caller caller, CadastreFilter filter) {
    FilterForm form =
        FilterForm.of(context, PagePaths.DEVICES)
            .search(context.text("searchDevices"), filter.search())
            .modality(filter.modalities())
            .add(status(context, filter))
            .condition(DeviceListQuery.DECOMMISSIONED, "use", filter.inServiceOn().isEmpty());
    return caller.isHealthAuthority()
        ? form.condition(DeviceListQuery.CHANGED_AFTER_LINK, "change", filter.changedAfterLink())
        : form;
  }

  private static FormField status(PageContext context, CadastreFilter filter) {
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("", context.text("allStatuses"));
    for (DeviceRecordStatus status : DeviceRecordStatus.values()) {
      statuses.put(status.code(), context.text("deviceStatus." + status.code()));
    }
    return FormField.choice(DeviceListQuery.STATUS, context.text("status"), statuses)
        .value(filter.statuses().stream().map(DeviceRecordStatus::code).findFirst().orElse(""));
  }

  private static HtmlElement table(PageContext context, Caller caller, List<DeviceRecord> devices) {
    HtmlTable table =
        HtmlTable.of("devices", context.text("devicesCaption"))
            .column("MID-ID")
            .column(context.text("modality"))
            .column(context.text("status"));
    if (MidIdTableView.seesOperators(caller)) {
      table.column(context.text("field.operator"));
    }
    table.column(context.text("makeAndModel"));
    FIELDS.forEach(field -> table.column(context.text("field." + field.code())));
    for (DeviceRecord device : devices) {
      table.row(
          context.link(PagePaths.midId(device.midId()), device.midId().toString()),
          cells(context, caller, device));
    }
    return table.stacked().element();
  }

  private static HtmlNode[] cells(PageContext context, Caller caller, DeviceRecord device) {
    List<HtmlNode> cells = new ArrayList<>();
    cells.add(HtmlNode.text(DisplayFormatter.modality(device.modality(), context.language())));
    cells.add(DisplayFormatter.status(device, context));
    if (MidIdTableView.seesOperators(caller)) {
      cells.add(HtmlElement.userText(device.operator()));
    }
    cells.add(MidIdTableView.makeAndModel(device));
    for (DeviceField field : FIELDS) {
      cells.add(DisplayFormatter.value(field, device, context));
    }
    return cells.toArray(HtmlNode[]::new);
  }

  /** Returns the place of the list after a device; from the beginning if that is empty. */
  private static String place(CadastreFilter filter, String after) {
    return PagePaths.query(
        PagePaths.DEVICES,
        QueryParameters.SEARCH,
        filter.search().orElse(""),
        QueryParameters.MID_ID,
        filter.midId().map(MidId::toString).orElse(""),
        QueryParameters.MODALITY,
        filter.modalities().stream().map(Modality::code).findFirst().orElse(""),
        DeviceListQuery.STATUS,
        filter.statuses().stream().map(DeviceRecordStatus::code).findFirst().orElse(""),
        DeviceListQuery.DECOMMISSIONED,
        filter.inServiceOn().isEmpty() ? "true" : "",
        DeviceListQuery.CHANGED_AFTER_LINK,
        filter.changedAfterLink() ? "true" : "",
        DeviceListQuery.AFTER,
        after);
  }
}
