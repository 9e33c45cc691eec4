package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that lists the reported devices without link. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.UNLINKED_DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class UnlinkedDevicesController {
  private final UnlinkedDeviceService devices;
  private final ResourceUrls urls;

  UnlinkedDevicesController(UnlinkedDeviceService devices, ResourceUrls urls) {
    this.devices = devices;
    this.urls = urls;
  }

  @GetMapping
  ResponseEntity<PageBody<UnlinkedDeviceBody>> list(HttpServletRequest request) {
    UnlinkedDeviceQuery query = UnlinkedDeviceQuery.of(request);
    Locale language = RequestLanguage.of(request);
    PageBody<UnlinkedDeviceBody> page =
        PageBody.of(
            devices.list(query.filter(), query.pageSize() + 1),
            query.pageSize(),
            device -> UnlinkedDeviceBody.of(device, urls, language),
            last ->
                urls.nextPage(
                    ResourceUrls.UNLINKED_DEVICES,
                    request,
                    UnlinkedDeviceQuery.AFTER,
                    last.device().deviceId()));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(page);
  }
}
