package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.cadastre.web.DeviceListQuery;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the devices of the cadastre that a user may see. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.DEVICES)
class DeviceListPageController {
  private final DeviceStore devices;

  DeviceListPageController(DeviceStore devices) {
    this.devices = devices;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    DeviceListQuery query =
        DeviceListQuery.ofForm(request, caller, BelgianTime.date(context.now()));
    List<DeviceRecord> found = devices.list(query.filter(), query.pageSize() + 1);
    PageWriter.write(
        response,
        HttpStatus.OK,
        context,
        context.text("devices"),
        DeviceListView.of(context, caller, query, found));
  }
}
