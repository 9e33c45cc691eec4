package io.github.openmidid.examples.register.fanc;

import io.github.openmidid.examples.register.web.CursorPageBody;
import io.github.openmidid.examples.register.web.FeedCursor;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that lists the devices for FANC, of all operators. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.FANC_DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class FancController {
  private static final Set<String> PARAMETERS =
      Set.of(FeedCursor.PARAMETER, QueryParameters.PAGE_SIZE);

  private final FancListStore list;
  private final ResourceUrls urls;

  FancController(FancListStore list, ResourceUrls urls) {
    this.list = list;
    this.urls = urls;
  }

  @GetMapping
  CursorPageBody<Body> list(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    long after = parameters.cursor();
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return CursorPageBody.of(
        list.after(after, pageSize + 1),
        pageSize,
        after,
        FancListEntry::place,
        this::body,
        cursor -> urls.nextPage(ResourceUrls.FANC_DEVICES, request, FeedCursor.PARAMETER, cursor));
  }

  private Body body(FancListEntry device) {
    return new Body(
        device.midId(),
        urls.resource(ResourceUrls.MID_IDS, device.midId()),
        device.modality(),
        device.operator(),
        device.status(),
        device.campus().orElse(null),
        device.establishmentUnitNumber().orElse(null),
        device.fancEstablishmentNumber().orElse(null),
        device.fancDeviceNumber().orElse(null),
        device.decommissioningDate().orElse(null),
        device.changedAt());
  }

  /** The response body for a device in FANC's scope. */
  record Body(
      String midId,
      URI href,
      String modality,
      String operator,
      String status,
      @Nullable String campus,
      @Nullable String establishmentUnitNumber,
      @Nullable String fancEstablishmentNumber,
      @Nullable String fancDeviceNumber,
      @Nullable LocalDate decommissioningDate,
      Instant changedAt) {}
}
