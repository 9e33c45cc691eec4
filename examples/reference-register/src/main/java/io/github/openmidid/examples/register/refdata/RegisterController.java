package io.github.openmidid.examples.register.refdata;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.ProblemHeaders;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operations that describe the register and its health. */
@RestController
@RequestMapping(path = ResourceUrls.BASE_PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RegisterController {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterController.class);

  private final RegisterSettings settings;
  private final RegistrationStore store;

  RegisterController(RegisterSettings settings, RegistrationStore store) {
    this.settings = settings;
    this.store = store;
  }

  @GetMapping("/register")
  RegisterBody register(HttpServletRequest request) {
    QueryParameters.rejectAll(request);
    MidIdFormat format = MidIdFormat.current();
    return new RegisterBody(
        settings.environment(), format.name(), format.status().name().toLowerCase(Locale.ROOT));
  }

  @GetMapping("/health")
  ResponseEntity<HealthBody> health(HttpServletRequest request, HttpServletResponse response) {
    QueryParameters.rejectAll(request);
    try {
      store.ping();
      return ResponseEntity.ok(new HealthBody("UP"));
    } catch (DataAccessException e) {
      LOG.warn("the database does not respond: {}", e.getMostSpecificCause().toString());
      HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
      ProblemHeaders.setRetryAfter(response, status.value());
      return ResponseEntity.status(status).body(new HealthBody("DOWN"));
    }
  }

  record RegisterBody(String environment, String formatName, String formatStatus) {}

  record HealthBody(String status) {}
}
