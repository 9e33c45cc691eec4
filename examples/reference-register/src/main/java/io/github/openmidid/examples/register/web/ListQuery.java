package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.store.RegistrationFilter;
import io.github.openmidid.register.RegistrationStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of the own identifiers is asked for.
 *
 * @param pageSize how many at the most
 */
record ListQuery(RegistrationFilter filter, int pageSize) {
  static final String MODALITY = "modality";
  static final String STATUS = "status";
  static final String AFTER = "afterMidId";
  static final String PAGE_SIZE = "pageSize";
  private static final Set<String> NAMES = Set.of(MODALITY, STATUS, AFTER, PAGE_SIZE);
  private static final int DEFAULT_PAGE_SIZE = 100;
  private static final int MAX_PAGE_SIZE = 1000;

  static ListQuery of(HttpServletRequest request) {
    Issues issues = new Issues();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    Set<Modality> modalities = EnumSet.noneOf(Modality.class);
    for (String code : parameters.all(MODALITY)) {
      issues.modality("query", MODALITY, code).ifPresent(modalities::add);
    }
    Optional<RegistrationStatus> status =
        parameters.one(STATUS).flatMap(code -> status(code, issues));
    Optional<MidId> after =
        parameters.one(AFTER).flatMap(text -> issues.midId("query", AFTER, text));
    int pageSize =
        parameters.one(PAGE_SIZE).map(text -> pageSize(text, issues)).orElse(DEFAULT_PAGE_SIZE);
    issues.throwIfAny();
    return new ListQuery(new RegistrationFilter(modalities, status, after), pageSize);
  }

  private static Optional<RegistrationStatus> status(String code, Issues issues) {
    RegistrationStatus status = RegistrationStatus.ofCode(code);
    if (status == RegistrationStatus.UNKNOWN) {
      issues.add(Issue.schemaViolation("query", STATUS, "it is not the code of a status"));
      return Optional.empty();
    }
    return Optional.of(status);
  }

  private static int pageSize(String text, Issues issues) {
    int size = 0;
    for (int i = 0; i < text.length() && size <= MAX_PAGE_SIZE; i++) {
      char c = text.charAt(i);
      // ASCII only: Integer.parseInt reads a sign and the digits of every script.
      size = c >= '0' && c <= '9' ? size * 10 + (c - '0') : MAX_PAGE_SIZE + 1;
    }
    if (size < 1 || size > MAX_PAGE_SIZE) {
      issues.add(
          Issue.schemaViolation(
              "query", PAGE_SIZE, "it is not a number from 1 to " + MAX_PAGE_SIZE));
    }
    return size;
  }
}
