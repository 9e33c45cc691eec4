package io.github.openmidid.examples.register.existing;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that grants identifiers to existing devices. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.EXISTING_DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ExistingDevicesController {
  private final ExistingDeviceService existingDevices;
  private final JsonBodyReader jsonBody;

  ExistingDevicesController(ExistingDeviceService existingDevices, JsonBodyReader jsonBody) {
    this.existingDevices = existingDevices;
    this.jsonBody = jsonBody;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Results> grant(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    List<ExistingDeviceEntry> devices = ExistingDeviceReader.read(jsonBody.read(request));
    List<ExistingDeviceEntryResult> results = existingDevices.grant(caller, devices);
    Locale language = RequestLanguage.of(request);
    List<Result> items = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      items.add(Result.of(results.get(i), "items[" + i + "].", language));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(new Results(items));
  }

  /** The response body: one result for each row, in the order of the rows. */
  record Results(List<Result> items) {}

  /** The result for one row. */
  record Result(
      String cadastreNumber,
      String outcome,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable List<RequestIssue.Body> issues) {

    private static Result of(ExistingDeviceEntryResult result, String prefix, Locale language) {
      return new Result(
          result.cadastreNumber(),
          result.outcome().code(),
          result.granted().map(granted -> granted.midId().toString()).orElse(null),
          result.granted().map(granted -> granted.deviceId()).orElse(null),
          result
              .mismatch()
              .map(mismatch -> List.of(RequestIssue.of(mismatch, prefix).in(language)))
              .orElse(null));
    }
  }
}
