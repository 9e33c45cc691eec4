package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.CadastreFilter;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecordStatus;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.start.StartPageContent;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The part of the start page that shows an authority the devices that wait for it: the FPS Health
 * those to link, RIZIV/INAMI those without billing number.
 */
@Component
@Order(20)
final class DeviceTaskContent implements StartPageContent {
  private static final int MOST = 20;
  private static final List<DeviceField> FIELDS =
      List.of(DeviceField.OPERATOR, DeviceField.MAKE, DeviceField.MODEL, DeviceField.USE);

  private final DeviceStore devices;

  DeviceTaskContent(DeviceStore devices) {
    this.devices = devices;
  }

  /**
   * A task of an authority.
   *
   * @param key the last part of the keys of its texts
   * @param scope the scope that it requires
   * @param status the status of the devices that wait for it
   * @param place the place of the form for an identifier
   */
  private record Task(String key, String scope, DeviceRecordStatus status, String place) {
    static final List<Task> ALL =
        List.of(
            new Task("toLink", Scopes.LINK, DeviceRecordStatus.UNLINKED, PagePaths.LINKS),
            new Task(
                "toBill",
                Scopes.ASSIGN_BILLING_NUMBERS,
                DeviceRecordStatus.LINKED,
                PagePaths.BILLING_NUMBERS));

    boolean isFor(Caller caller) {
      return caller.scopes().contains(scope) && caller.scopes().contains(Scopes.CONSULT_DEVICES);
    }
  }

  @Override
  public boolean isFor(Caller caller) {
    return Task.ALL.stream().anyMatch(task -> task.isFor(caller));
  }

  @Override
  public List<HtmlNode> of(PageContext context, Caller caller) {
    List<HtmlNode> content = new ArrayList<>();
    Task.ALL.stream()
        .filter(task -> task.isFor(caller))
        .forEach(task -> content.addAll(of(context, caller, task)));
    return content;
  }

  private List<HtmlNode> of(PageContext context, Caller caller, Task task) {
    HtmlElement title = HtmlElement.of("h2", context.text("role." + task.key()));
    CadastreFilter filter =
        new CadastreFilter(
            caller.operators(Scopes.CONSULT_DEVICES),
            Optional.empty(),
            Set.of(),
            Set.of(task.status()),
            Optional.empty(),
            Optional.of(BelgianTime.date(context.now())),
            false,
            Optional.empty());
    List<DeviceRecord> found = devices.list(filter, MOST + 1);
    if (found.isEmpty()) {
      return List.of(title, HtmlElement.of("p", context.text("role.nothingToDo")));
    }
    ResultPage<DeviceRecord> page = ResultPage.of(found, MOST);
    List<HtmlNode> content = new ArrayList<>(List.of(title));
    content.add(table(context, task, page.items()));
    if (page.hasNext()) {
      String place = PagePaths.query(PagePaths.DEVICES, "status", task.status().code());
      content.add(HtmlElement.of("p", context.link(place, context.text("role.more", MOST))));
    }
    return content;
  }

  private static HtmlElement table(PageContext context, Task task, List<DeviceRecord> found) {
    HtmlTable table =
        HtmlTable.of(task.key(), context.text("role." + task.key() + "Caption"))
            .column("MID-ID")
            .column(context.text("modality"));
    FIELDS.forEach(field -> table.column(context.text("field." + field.code())));
    for (DeviceRecord device : found) {
      List<HtmlNode> cells = new ArrayList<>();
      cells.add(HtmlNode.text(DisplayFormatter.modality(device.modality(), context.language())));
      for (DeviceField field : FIELDS) {
        cells.add(DisplayFormatter.value(field, device, context));
      }
      table.row(
          context.link(task.place() + "/" + device.midId(), device.midId().toString()),
          cells.toArray(HtmlNode[]::new));
    }
    return table.stacked().element();
  }
}
