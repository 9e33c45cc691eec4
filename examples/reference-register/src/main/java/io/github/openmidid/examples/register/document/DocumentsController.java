package io.github.openmidid.examples.register.document;

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
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on documents about devices. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DOCUMENTS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentsController {
  private static final String ID = "documentId";
  private static final String WITHDRAWN = "withdrawn";
  private static final String AFTER = "afterDocumentId";
  private static final Set<String> PARAMETERS =
      Set.of(QueryParameters.MID_ID, WITHDRAWN, AFTER, QueryParameters.PAGE_SIZE);

  private final DocumentService documents;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  DocumentsController(DocumentService documents, JsonBodyReader jsonBody, ResourceUrls urls) {
    this.documents = documents;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DocumentBody> add(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    CreationResult<DocumentRecord> made =
        documents.add(caller, DocumentDetailsReader.read(jsonBody.read(request)));
    URI location = urls.resource(ResourceUrls.DOCUMENTS, made.value().documentId());
    return CreationResponse.respond(made, location, document -> DocumentBody.of(document, urls));
  }

  @GetMapping
  PageBody<DocumentBody> list(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    boolean withdrawn = parameters.flag(WITHDRAWN);
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return PageBody.of(
        documents.list(caller, new DocumentFilter(midId, withdrawn, after), pageSize + 1),
        pageSize,
        document -> DocumentBody.of(document, urls),
        last -> urls.nextPage(ResourceUrls.DOCUMENTS, request, AFTER, last.documentId()));
  }

  @GetMapping("/{documentId}")
  DocumentBody find(HttpServletRequest request, @PathVariable String documentId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, documentId);
    return documents
        .find(caller, id)
        .map(document -> DocumentBody.of(document, urls))
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }

  @DeleteMapping("/{documentId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(HttpServletRequest request, @PathVariable String documentId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, documentId);
    if (!documents.withdraw(caller, id)) {
      throw new ProblemException(ProblemFactory.notFound(ID, id));
    }
  }
}
