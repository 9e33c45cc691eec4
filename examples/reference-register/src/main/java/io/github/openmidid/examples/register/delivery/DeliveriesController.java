package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.CreationResponse;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on deliveries. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DELIVERIES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveriesController {
  private static final String AFTER = "afterDeliveryId";
  private static final String CONFLICTING = "conflicting";
  private static final Set<String> PARAMETERS =
      Set.of(QueryParameters.MID_ID, CONFLICTING, AFTER, QueryParameters.PAGE_SIZE);

  private final DeliveryService deliveries;
  private final DeliveryStore store;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  DeliveriesController(
      DeliveryService deliveries, DeliveryStore store, JsonBodyReader jsonBody, ResourceUrls urls) {
    this.deliveries = deliveries;
    this.store = store;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DeliveryBody> report(
      HttpServletRequest request, HttpServletResponse response, Caller caller) {
    QueryParameters.rejectAll(request);
    CreationResult<DeliveryRecord> made =
        deliveries.report(caller, DeliveryDetailsReader.read(jsonBody.read(request)));
    URI location = urls.resource(ResourceUrls.DELIVERIES, made.value().deliveryId());
    Locale language = RequestLanguage.apply(request, response);
    return CreationResponse.respond(
        made, location, delivery -> DeliveryBody.of(delivery, urls, language));
  }

  @GetMapping
  PageBody<DeliveryBody> list(
      HttpServletRequest request, HttpServletResponse response, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    boolean conflicting = parameters.flag(CONFLICTING);
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    DeliveryFilter filter = new DeliveryFilter(caller.limitedTo(), midId, conflicting, after);
    Locale language = RequestLanguage.apply(request, response);
    return PageBody.of(
        store.list(filter, pageSize + 1),
        pageSize,
        delivery -> DeliveryBody.of(delivery, urls, language),
        last -> urls.nextPage(ResourceUrls.DELIVERIES, request, AFTER, last.deliveryId()));
  }

  @GetMapping("/{deliveryId}")
  DeliveryBody find(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String deliveryId,
      Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath("deliveryId", deliveryId);
    DeliveryRecord found =
        store
            .find(id)
            .filter(
                delivery ->
                    caller.maySee(delivery.supplier())
                        || caller.maySee(delivery.report().operator()))
            .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("deliveryId", id)));
    return DeliveryBody.of(found, urls, RequestLanguage.apply(request, response));
  }
}
