package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppFilter;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppService;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the care processes by their status today. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.CARE_PROCESSES)
class CareProcessPageController {
  private final HealthAppService apps;

  CareProcessPageController(HealthAppService apps) {
    this.apps = apps;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.rejectAll(request);
    PageContext context = PageContext.of(request);
    List<HealthAppRecord> all =
        apps.list(HealthAppFilter.ALL).stream().map(HealthAppVersion::app).toList();
    List<HtmlNode> content = AppPageLayout.content(context);
    content.addAll(CareProcessListView.of(context, apps.careProcesses(), all, apps.today()));
    PageWriter.write(response, HttpStatus.OK, context, context.text("apps.careProcesses"), content);
  }
}
