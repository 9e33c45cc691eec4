package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.page.html.FormReference;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.web.json.FormBody;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of a form on access, new or submitted, with the faults that were found in it. It is
 * turned into the request body of the API, so that the same rules apply.
 *
 * @param reference the request reference, the same for each submission of the form
 * @param texts the texts by the name of their field
 * @param permissions the codes of the chosen access rights
 * @param faults the error messages by the name of their field
 * @param message the error message about the form as a whole, if there is one
 */
record AccessForm(
    UUID reference,
    Map<String, String> texts,
    Set<String> permissions,
    Map<String, String> faults,
    Optional<String> message) {
  static final String REFERENCE = "requestReference";
  static final String PERMISSIONS = "permissions";
  static final String VALID_UNTIL = "validUntil";
  static final String USER_ID = "userId";
  static final String USER_NAME = "userName";
  static final String INSTITUTION = "institution";
  static final String REASON = "reason";
  static final String OUTCOME = "outcome";
  private static final List<String> TEXTS =
      List.of(VALID_UNTIL, USER_ID, USER_NAME, INSTITUTION, REASON, OUTCOME);
  private static final int DATE_LENGTH = "2026-11-29".length();

  /** Returns a new form in which these access rights are chosen. */
  static AccessForm fresh(Set<Permission> chosen) {
    return new AccessForm(UUID.randomUUID(), Map.of(), codes(chosen), Map.of(), Optional.empty());
  }

  private static Set<String> codes(Set<Permission> permissions) {
    return permissions.stream().map(Permission::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the submitted form; empty without a valid request reference. */
  static Optional<AccessForm> tryParse(HttpServletRequest request) {
    Map<String, String> texts = new HashMap<>();
    for (String name : TEXTS) {
      String text = request.getParameter(name);
      if (text != null && !text.isBlank()) {
        texts.put(name, text.strip());
      }
    }
    String[] permissions = request.getParameterValues(PERMISSIONS);
    String reference = request.getParameter(REFERENCE);
    return FormReference.tryParse(reference == null ? "" : reference)
        .map(
            uuid ->
                new AccessForm(
                    uuid,
                    Map.copyOf(texts),
                    permissions == null ? Set.of() : Set.copyOf(List.of(permissions)),
                    Map.of(),
                    Optional.empty()));
  }

  /** Returns a copy in which an access right is chosen too. */
  AccessForm with(Permission permission) {
    Set<String> more = new HashSet<>(permissions);
    more.add(permission.code());
    return new AccessForm(reference, texts, Set.copyOf(more), faults, message);
  }

  /**
   * Returns this form.
   *
   * @throws io.github.openmidid.examples.register.web.problem.ProblemException if a text is missing
   */
  AccessForm require(String name) {
    if (!texts.containsKey(name)) {
      throw IssueCollector.rejection(
          RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.required")));
    }
    return this;
  }

  /** Returns a copy without the texts and access rights that do not belong to a refusal. */
  AccessForm asRefusal() {
    Map<String, String> kept = new HashMap<>(texts);
    kept.remove(VALID_UNTIL);
    return new AccessForm(reference, Map.copyOf(kept), Set.of(), faults, message);
  }

  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  Optional<String> fault(String name) {
    return Optional.ofNullable(faults.get(name));
  }

  /**
   * Returns the request body of the API. The day up to and including which access is given becomes
   * its end; another text stays as it is, and is rejected.
   *
   * @param names the names of the texts that belong to the operation
   */
  ObjectNode body(String... names) {
    Map<String, String> fields = new LinkedHashMap<>(Map.of(REFERENCE, reference.toString()));
    for (String name : names) {
      fields.put(name, name.equals(VALID_UNTIL) ? moment(text(name)) : text(name));
    }
    ObjectNode body = FormBody.of(fields);
    if (!permissions.isEmpty()) {
      ArrayNode codes = body.putArray(PERMISSIONS);
      permissions.stream().sorted().forEach(codes::add);
    }
    return body;
  }

  private static String moment(String text) {
    return day(text).map(BelgianTime::endOf).map(Object::toString).orElse(text);
  }

  private static Optional<LocalDate> day(String text) {
    if (text.length() != DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns a copy with the faults of a problem. */
  AccessForm with(Problem problem, PageContext context) {
    Map<String, String> found = new HashMap<>();
    problem.issues().forEach(issue -> found.put(field(issue), fault(issue, context)));
    String words = PageWriter.sentence(problem.detail().in(context.language()));
    boolean isOpen = problem.status() >= 500;
    Optional<String> whole =
        Optional.of(isOpen ? words + " " + context.text("accessFormAgain") : words);
    return new AccessForm(
        reference, texts, permissions, Map.copyOf(found), found.isEmpty() ? whole : message);
  }

  private static String field(RequestIssue issue) {
    String name = issue.name() == null ? "" : issue.name();
    return name.replaceFirst("\\[.*", "");
  }

  private String fault(RequestIssue issue, PageContext context) {
    boolean isNoDate =
        field(issue).equals(VALID_UNTIL)
            && texts.containsKey(VALID_UNTIL)
            && day(text(VALID_UNTIL)).isEmpty();
    LocalizedText detail = isNoDate ? LocalizedText.of("issue.date") : issue.detail();
    return PageWriter.sentence(detail.in(context.language()));
  }
}
