package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.mhealth.CareProcess;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operation on care processes. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.CARE_PROCESSES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class CareProcessesController {
  private final HealthAppService apps;

  CareProcessesController(HealthAppService apps) {
    this.apps = apps;
  }

  @GetMapping
  PageBody<Body> list(HttpServletRequest request) {
    QueryParameters.rejectAll(request);
    return new PageBody<>(apps.careProcesses().stream().map(Body::of).toList(), null);
  }

  /** The response body for a care process. */
  record Body(String careProcess, Map<String, String> name, List<Status> statuses) {
    static Body of(CareProcess process) {
      return new Body(
          process.code(),
          process.names(),
          process.statusCodes().entrySet().stream()
              .map(status -> new Status(status.getValue(), status.getKey()))
              .toList());
    }
  }

  /** A status of a care process from a day on. */
  record Status(String status, LocalDate since) {}
}
