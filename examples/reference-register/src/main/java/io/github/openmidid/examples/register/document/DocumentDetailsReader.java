package io.github.openmidid.examples.register.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.web.json.FormBody;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Reads the details of a document, from the request body or the fields of a form. */
public final class DocumentDetailsReader {
  private static final Set<String> NAMES =
      Set.of("requestReference", "midId", "kind", "title", "issuedOn", "issuer", "sha256", "link");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final JsonValueReader<String> NAME = JsonValueReader.text(200);
  private static final JsonValueReader<KindCode> KIND =
      JsonValueReader.code(KindCode::ofCode, "issue.documentKind");
  private static final JsonValueReader<String> DIGEST =
      JsonValueReader.code(
          text -> Optional.of(text).filter(SHA_256.asMatchPredicate()), "issue.sha256");
  private static final JsonValueReader<URI> LINK =
      JsonValueReader.code(DocumentLinkCheck::parse, "issue.documentLink");

  private DocumentDetailsReader() {}

  /**
   * Reads the fields of a form, by the rules of the request body.
   *
   * @param fields the texts by name; a field without text is missing
   * @throws ProblemException if a field is missing or invalid, with an issue for each
   */
  public static DocumentDetails read(Map<String, String> fields) {
    return read(FormBody.of(fields));
  }

  static DocumentDetails read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<UUID> reference = json.required("requestReference", JsonValueReader.UUID_TEXT);
    Optional<MidId> midId = json.required("midId", JsonValueReader.MID_ID);
    Optional<KindCode> kind = json.required("kind", KIND);
    Optional<String> title = json.required("title", NAME);
    Optional<LocalDate> issuedOn = json.required("issuedOn", JsonValueReader.DATE);
    Optional<String> issuer = json.required("issuer", NAME);
    Optional<String> sha256 = json.required("sha256", DIGEST);
    Optional<URI> link = json.required("link", LINK);
    issues.throwIfAny();
    return new DocumentDetails(
        reference.orElseThrow(),
        midId.orElseThrow(),
        kind.orElseThrow(),
        title.orElseThrow(),
        issuedOn.orElseThrow(),
        issuer.orElseThrow(),
        sha256.orElseThrow(),
        link.orElseThrow());
  }
}
