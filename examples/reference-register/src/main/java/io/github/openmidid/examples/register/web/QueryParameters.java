package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.rules.StoredText;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the query parameters of a request strictly. */
public final class QueryParameters {
  public static final String PAGE_SIZE = "pageSize";
  public static final String MODALITY = "modality";
  public static final String MID_ID = "midId";
  public static final String SEARCH = "search";

  /** The maximum number of entries on a web page. */
  public static final int FORM_PAGE_SIZE = 50;

  private static final int LONGEST_SEARCH = 100;
  private static final int DEFAULT_PAGE_SIZE = 100;
  private static final int MAX_PAGE_SIZE = 1000;

  private final Map<String, String[]> parameters;
  private final IssueCollector issues;

  private QueryParameters(Map<String, String[]> parameters, IssueCollector issues) {
    this.parameters = parameters;
    this.issues = issues;
  }

  /** Reads the parameters, and adds an issue for each one that the operation does not have. */
  public static QueryParameters of(
      HttpServletRequest request, Set<String> known, IssueCollector issues) {
    Map<String, String[]> parameters = parameters(request);
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        issues.add(RequestIssue.unknownInput("query", name));
      }
    }
    return new QueryParameters(parameters, issues);
  }

  /**
   * Returns the parameters of a form, stripped, without those that are blank: a browser also sends
   * the fields that the user has left empty.
   */
  public QueryParameters ofForm() {
    Map<String, String[]> filled = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          String[] some =
              Arrays.stream(values)
                  .map(String::strip)
                  .filter(value -> !value.isEmpty())
                  .toArray(String[]::new);
          if (some.length > 0) {
            filled.put(name, some);
          }
        });
    return new QueryParameters(filled, issues);
  }

  /** Returns the names of parameters together with that of the page size. */
  public static Set<String> withPageSize(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    all.add(PAGE_SIZE);
    return Set.copyOf(all);
  }

  /** Rejects all query parameters, for operations that have none. */
  public static void rejectAll(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    of(request, Set.of(), issues);
    issues.throwIfAny();
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException e) {
      // Tomcat throws this for an invalid escape sequence and for too many parameters.
      throw IssueCollector.rejection(
          RequestIssue.schemaViolation(
              "query", null, LocalizedText.of("issue.notWellFormedQuery")));
    }
  }

  List<String> all(String name) {
    return List.of(parameters.getOrDefault(name, new String[0]));
  }

  public Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      issues.add(RequestIssue.invalidInput("query", name, LocalizedText.of("issue.repeated")));
    }
    return values.stream().findFirst();
  }

  /** Returns the codes of a repeatable parameter; empty means no restriction. */
  public <T> Set<T> codes(String name, Function<String, Optional<T>> codes, String key) {
    Set<T> read = new HashSet<>();
    all(name).stream()
        .filter(noted(name, key, code -> codes.apply(code).isPresent()))
        .flatMap(code -> codes.apply(code).stream())
        .forEach(read::add);
    return read;
  }

  public Set<Modality> modalities() {
    Set<Modality> modalities = EnumSet.noneOf(Modality.class);
    for (String code : all(MODALITY)) {
      issues.modality("query", MODALITY, code).ifPresent(modalities::add);
    }
    return modalities;
  }

  public Optional<MidId> midId(String name) {
    return one(name).flatMap(text -> issues.midId("query", name, text));
  }

  /** Returns whether the request has a parameter, valid or not. */
  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** Returns a plain text with a maximum length, up to 200. */
  public Optional<String> text(String name, int most) {
    return one(name).filter(noted(name, "issue.text", text -> StoredText.isPlain(text, most)));
  }

  /** Returns a date such as {@code 2026-11-22}. */
  public Optional<LocalDate> date(String name) {
    return code(name, DateParser::read, "issue.date");
  }

  /** Returns the text to search for, a single line of at most 100 characters. */
  public Optional<String> search() {
    return text(SEARCH, LONGEST_SEARCH);
  }

  /** Returns the id of a resource. */
  public Optional<String> resourceId(String name) {
    return one(name).filter(noted(name, "issue.resourceId", ResourceIdCheck::isWellFormed));
  }

  /**
   * Returns a code.
   *
   * @param key the key of the message for an unknown code
   */
  public <T> Optional<T> code(String name, Function<String, Optional<T>> codes, String key) {
    return one(name).filter(noted(name, key, code -> codes.apply(code).isPresent())).flatMap(codes);
  }

  /** Returns a boolean; false if the parameter is absent. */
  public boolean flag(String name) {
    return one(name)
        .filter(noted(name, "issue.boolean", text -> text.equals("true") || text.equals("false")))
        .filter("true"::equals)
        .isPresent();
  }

  /** Returns a non-negative integer; 0 if the parameter is absent. */
  public int version(String name) {
    return one(name)
        .filter(noted(name, "issue.version", text -> DecimalParser.read(text) >= 0))
        .map(DecimalParser::read)
        .orElse(0);
  }

  /**
   * Returns the place in a change feed after which to read; 0, its beginning, if the parameter is
   * absent.
   */
  public long cursor() {
    return code(FeedCursor.PARAMETER, FeedCursor::read, "issue.cursor").orElse(0L);
  }

  public int pageSize() {
    return one(PAGE_SIZE)
        .filter(noted(PAGE_SIZE, "issue.pageSize", QueryParameters::isPageSize))
        .map(DecimalParser::read)
        .orElse(DEFAULT_PAGE_SIZE);
  }

  private static boolean isPageSize(String text) {
    int size = DecimalParser.read(text);
    return size >= 1 && size <= MAX_PAGE_SIZE;
  }

  private Predicate<String> noted(String name, String key, Predicate<String> condition) {
    return text -> {
      boolean fulfilled = condition.test(text);
      if (!fulfilled) {
        issues.add(RequestIssue.schemaViolation("query", name, LocalizedText.of(key)));
      }
      return fulfilled;
    };
  }
}
