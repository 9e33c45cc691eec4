package io.github.openmidid.examples.register.page.unlinked;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceQuery;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceRecord;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the reported devices that wait for a link, for the FPS Health. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.UNLINKED_DEVICES)
class UnlinkedDevicePageController {
  private static final int PAGE_SIZE = 20;

  private final UnlinkedDeviceService devices;

  UnlinkedDevicePageController(UnlinkedDeviceService devices) {
    this.devices = devices;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    UnlinkedDeviceQuery query = UnlinkedDeviceQuery.ofForm(request);
    List<UnlinkedDeviceRecord> found = devices.list(query.filter(), PAGE_SIZE + 1);
    PageWriter.write(
        response,
        HttpStatus.OK,
        context,
        context.text("unlinked"),
        UnlinkedDeviceListView.of(context, query.filter(), found, PAGE_SIZE));
  }
}
