package io.github.openmidid.examples.register.notification;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.notification.read.NotificationForm;
import io.github.openmidid.examples.register.notification.read.NotificationFormException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that enters notification files. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.NOTIFICATION_FILES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class NotificationFileController {
  private static final Set<String> NAMES = Set.of("fileName", "content", "operator");
  private static final int MAX_NAME = 200;

  private static final JsonValueReader<byte[]> BASE_64 =
      (node, name, issues) -> {
        Optional<byte[]> bytes = node.isString() ? decoded(node.stringValue()) : Optional.empty();
        if (bytes.isEmpty()) {
          issues.add(RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.base64")));
        }
        return bytes;
      };

  private final NotificationFileService files;
  private final JsonBodyReader jsonBody;

  NotificationFileController(NotificationFileService files, JsonBodyReader jsonBody) {
    this.files = files;
    this.jsonBody = jsonBody;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<NotificationFileBody> submit(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    NotificationForm file = read(request);
    Locale language = RequestLanguage.of(request);
    try {
      NotificationFormResult result = files.enter(caller, file);
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
          .body(NotificationFileBody.of(result, language));
    } catch (NotificationFormException e) {
      throw rejection(e);
    }
  }

  private NotificationForm read(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(jsonBody.read(request), "", NAMES, issues);
    Optional<String> name = json.required("fileName", JsonValueReader.text(MAX_NAME));
    Optional<byte[]> content = json.required("content", BASE_64);
    Optional<String> operator =
        json.optional(DeviceField.OPERATOR.code(), JsonValueReader.ORGANIZATION);
    issues.throwIfAny();
    return new NotificationForm(name.orElseThrow(), content.orElseThrow(), operator);
  }

  private static ProblemException rejection(NotificationFormException e) {
    return IssueCollector.rejection(
        RequestIssue.rejectedInput("body", e.part().property(), e.reason()));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length > 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the decoder has no method that tests without throwing
    }
  }
}
