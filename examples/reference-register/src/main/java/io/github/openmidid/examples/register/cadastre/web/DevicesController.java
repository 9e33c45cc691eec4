package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.examples.register.cadastre.DeviceChangeRequest;
import io.github.openmidid.examples.register.cadastre.DeviceChangeService;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceReportRequest;
import io.github.openmidid.examples.register.cadastre.DeviceReportService;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that report and change devices. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DevicesController {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final DeviceReportService reports;
  private final DeviceChangeService changes;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  DevicesController(
      DeviceReportService reports,
      DeviceChangeService changes,
      JsonBodyReader jsonBody,
      ResourceUrls urls) {
    this.reports = reports;
    this.changes = changes;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> report(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    DeviceReportRequest report = DeviceReportReader.read(jsonBody.read(request));
    CreationResult<DeviceRecord> made = reports.report(caller, report);
    URI location = urls.resource(ResourceUrls.DEVICES, made.value().deviceId());
    return made.isNew()
        ? respond(ResponseEntity.created(location), request, made.value())
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }

  @PatchMapping(path = "/{deviceId}", consumes = MERGE_PATCH)
  ResponseEntity<Map<String, Object>> change(
      HttpServletRequest request, @PathVariable String deviceId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath("deviceId", deviceId);
    List<Integer> versions = ConditionalRequest.requiredVersions(request);
    DeviceChangeRequest change = DevicePatchReader.read(versions, jsonBody.read(request));
    return changes
        .change(caller, id, change)
        .map(device -> respond(ResponseEntity.ok(), request, device))
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("deviceId", id)));
  }

  private ResponseEntity<Map<String, Object>> respond(
      ResponseEntity.BodyBuilder response, HttpServletRequest request, DeviceRecord device) {
    Locale language = RequestLanguage.of(request);
    return response
        .header(HttpHeaders.ETAG, ConditionalRequest.tag(DeviceBody.variant(device)))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(DeviceBody.of(device, urls, language));
  }
}
