package io.github.openmidid.examples.register.fanc;

import io.github.openmidid.examples.register.web.Cursor;
import io.github.openmidid.examples.register.web.CursorPage;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.url.Links;
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

/** The list for FANC, of all operators. */
@RestController
@RequestMapping(
    path = Links.BASE_PATH + Links.FANC_DEVICES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class FancController {
  private static final Set<String> PARAMETERS = Set.of(Cursor.PARAMETER, QueryParameters.PAGE_SIZE);

  private final FancList list;
  private final Links links;

  FancController(FancList list, Links links) {
    this.list = list;
    this.links = links;
  }

  @GetMapping
  CursorPage<Body> list(HttpServletRequest request) {
    Issues issues = new Issues();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    long after = parameters.cursor();
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return CursorPage.of(
        list.after(after, pageSize + 1),
        pageSize,
        after,
        FancDevice::place,
        this::body,
        cursor -> links.nextPage(Links.FANC_DEVICES, request, Cursor.PARAMETER, cursor));
  }

  private Body body(FancDevice device) {
    return new Body(
        device.midId(),
        links.one(Links.MID_IDS, device.midId()),
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

  /** An identifier in FANC's scope as it is answered. */
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
