package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that read devices and their history. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class CadastreController {
  private static final String AFTER_VERSION = "afterVersion";
  private static final Set<String> HISTORY_PARAMETERS =
      Set.of(AFTER_VERSION, QueryParameters.PAGE_SIZE);

  private final DeviceStore devices;
  private final DeviceEventStore history;
  private final ResourceUrls urls;
  private final Clock clock;

  CadastreController(
      DeviceStore devices, DeviceEventStore history, ResourceUrls urls, Clock clock) {
    this.devices = devices;
    this.history = history;
    this.urls = urls;
    this.clock = clock;
  }

  @GetMapping
  PageBody<Map<String, Object>> list(
      HttpServletRequest request, HttpServletResponse response, Caller caller) {
    DeviceListQuery query = DeviceListQuery.of(request, caller, BelgianTime.date(clock));
    List<DeviceRecord> found = devices.list(query.filter(), query.pageSize() + 1);
    Locale language = RequestLanguage.apply(request, response);
    return PageBody.of(
        found,
        query.pageSize(),
        device -> DeviceBody.of(device, urls, language),
        last ->
            urls.nextPage(ResourceUrls.DEVICES, request, DeviceListQuery.AFTER, last.deviceId()));
  }

  @GetMapping("/{deviceId}")
  ResponseEntity<Map<String, Object>> find(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String deviceId,
      Caller caller) {
    QueryParameters.rejectAll(request);
    DeviceRecord device = own(deviceId, caller);
    Locale language = RequestLanguage.apply(request, response);
    return ConditionalRequest.respond(
        request,
        DeviceBody.variant(device),
        ConditionalRequest.REVALIDATE,
        DeviceBody.of(device, urls, language));
  }

  @GetMapping("/{deviceId}" + ResourceUrls.HISTORY)
  PageBody<DeviceEventBody> history(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String deviceId,
      Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, HISTORY_PARAMETERS, issues);
    int after = parameters.version(AFTER_VERSION);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    DeviceRecord device = own(deviceId, caller);
    List<DeviceEventRecord> found = history.list(device.deviceId(), after, pageSize + 1);
    Locale language = RequestLanguage.apply(request, response);
    String path = ResourceUrls.DEVICES + "/" + device.deviceId() + ResourceUrls.HISTORY;
    return PageBody.of(
        found,
        pageSize,
        event -> DeviceEventBody.of(event, language),
        last -> urls.nextPage(path, request, AFTER_VERSION, String.valueOf(last.version())));
  }

  private DeviceRecord own(String deviceId, Caller caller) {
    String id = ResourceIdCheck.inPath("deviceId", deviceId);
    return devices
        .find(id)
        .filter(device -> caller.maySeeOperator(device.operator(), Scopes.CONSULT_DEVICES))
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("deviceId", id)));
  }
}
