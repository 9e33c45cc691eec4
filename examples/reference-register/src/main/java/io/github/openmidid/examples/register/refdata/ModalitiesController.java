package io.github.openmidid.examples.register.refdata;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.LocalizedString;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operations on modalities. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.MODALITIES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ModalitiesController {
  private static final String CODE = "modalityCode";

  private final ResourceUrls urls;

  ModalitiesController(ResourceUrls urls) {
    this.urls = urls;
  }

  @GetMapping
  ResponseEntity<PageBody<Body>> list(HttpServletRequest request) {
    QueryParameters.rejectAll(request);
    List<Body> all = Arrays.stream(Modality.values()).map(this::body).toList();
    return respond(request, new PageBody<>(all, null));
  }

  @GetMapping("/{modalityCode}")
  ResponseEntity<Body> find(HttpServletRequest request, @PathVariable String modalityCode) {
    QueryParameters.rejectAll(request);
    String code = ResourceIdCheck.inPath(CODE, modalityCode);
    return respond(
        request,
        Modality.ofCode(code)
            .map(this::body)
            .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(CODE, code))));
  }

  private static <T> ResponseEntity<T> respond(HttpServletRequest request, T body) {
    String version = RequestFingerprint.of(Map.of("body", String.valueOf(body)));
    return ConditionalRequest.respond(request, version, ConditionalRequest.PUBLIC, body);
  }

  private Body body(Modality modality) {
    return new Body(
        modality.code(),
        urls.resource(ResourceUrls.MODALITIES, modality.code()),
        LocalizedString.of(modality::displayName),
        modality.display(),
        modality.inFancScope(),
        DeviceReport.needsPriorAuthorization(modality),
        modality.dicomModalities().stream().sorted().toList(),
        modality.emdnCode(),
        modality.snomedCtCode().orElse(null));
  }

  /** The response body for a modality. */
  record Body(
      String modalityCode,
      URI href,
      LocalizedString name,
      String display,
      boolean inFancScope,
      boolean priorAuthorizationRequired,
      List<String> dicomModalities,
      String emdnCode,
      @Nullable String snomedCtCode) {}
}
