package io.github.openmidid.examples.register.notice;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that returns the notice of an operator, as JSON or csv. */
@RestController
@RequestMapping(path = ResourceUrls.BASE_PATH + ResourceUrls.EXISTING_DEVICE_NOTICE)
class NoticeController {
  private static final String CSV = "text/csv";

  private final NoticeStore store;
  private final ResourceUrls urls;

  NoticeController(NoticeStore store, ResourceUrls urls) {
    this.store = store;
    this.urls = urls;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PageBody<Entry>> notice(HttpServletRequest request, Caller caller) {
    NoticeQuery query = NoticeQuery.ofPage(request, caller, store);
    PageBody<Entry> page =
        PageBody.of(
            store.list(query.operator(), query.after(), query.pageSize() + 1),
            query.pageSize(),
            entry -> Entry.of(entry, urls),
            last ->
                urls.nextPage(
                    ResourceUrls.EXISTING_DEVICE_NOTICE,
                    request,
                    NoticeQuery.AFTER,
                    last.midId().toString()));
    return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page);
  }

  @GetMapping(produces = CSV)
  ResponseEntity<byte[]> file(HttpServletRequest request, Caller caller) {
    NoticeQuery query = NoticeQuery.ofFile(request, caller, store);
    Locale language = RequestLanguage.of(request);
    String csv = NoticeCsv.of(store.all(query.operator()), language);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  /** The response body for an existing device. */
  record Entry(
      String cadastreNumber,
      String midId,
      URI href,
      String deviceId,
      String operator,
      String modality,
      LocalDate registeredOn,
      Instant grantedAt,
      @Nullable String make,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String campus,
      @Nullable String fancDeviceNumber) {

    private static Entry of(NoticeEntry entry, ResourceUrls urls) {
      return new Entry(
          entry.cadastreNumber(),
          entry.midId().toString(),
          urls.registration(entry.midId()),
          entry.deviceId(),
          entry.operator(),
          entry.modality(),
          entry.registeredOn(),
          entry.grantedAt(),
          entry.make().orElse(null),
          entry.model().orElse(null),
          entry.serialNumber().orElse(null),
          entry.campus().orElse(null),
          entry.fancDeviceNumber().orElse(null));
    }
  }
}
