package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterResponseException.Issue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * The JSON of the contract, part for part. Everything that arrives may be absent; what has to be
 * there is checked where it is turned into the types of the library, which throws {@link
 * Malformed}.
 */
public final class Wire {
  private static final String RESOURCE_NOT_FOUND = "urn:problem-type:belgif:resourceNotFound";

  private Wire() {}

  public record MidIdRequest(String requestReference, String modality) {}

  public record MidIdQuery(List<String> midIds) {}

  /** The response to a batch lookup: every identifier of the request, known or not. */
  public record MidIdQueryResult(
      @Nullable List<Registration> items,
      @Nullable List<String> notFound,
      @Nullable JsonNode next) {

    /**
     * The answer for each identifier of the request: empty if the register says that it does not
     * know it. A response that leaves one out, names one twice, or has a next page is not one.
     *
     * @param requested the identifiers of the request, by their canonical form
     */
    Map<MidId, Optional<io.github.openmidid.register.Registration>> toAnswers(
        Map<String, MidId> requested) {
      if (next != null) {
        throw new Malformed("the response to a batch lookup has a next page", null);
      }
      Map<MidId, Optional<io.github.openmidid.register.Registration>> answers =
          new HashMap<>(2 * requested.size());
      for (Registration item : required("items", items)) {
        var known = item.toRegistration(text -> Lookups.asked(text, requested));
        add(answers, known.midId(), Optional.of(known));
      }
      for (String unknown : required("notFound", notFound)) {
        add(answers, Lookups.asked(unknown, requested), Optional.empty());
      }
      if (answers.size() != requested.size()) {
        throw new Malformed("the response to a batch lookup leaves identifiers out", null);
      }
      return answers;
    }

    private static <T> void add(Map<MidId, T> answers, MidId midId, T answer) {
      if (answers.putIfAbsent(midId, answer) != null) {
        throw new Malformed("the response to a batch lookup names an identifier twice", null);
      }
    }
  }

  public record Registrations(@Nullable List<Registration> items, @Nullable String next) {
    List<io.github.openmidid.register.Registration> toRegistrations() {
      return required("items", items).stream().map(Registration::toRegistration).toList();
    }
  }

  /**
   * A plain class, where all others are records: Jackson makes a record by a detour, which would be
   * a tenth of the time that an answer of a thousand takes.
   */
  public static final class Registration {
    public @Nullable String midId;
    public @Nullable String modality;
    public @Nullable String operator;
    public @Nullable String status;
    public @Nullable String grantedAt;
    public @Nullable String billingNumber;

    io.github.openmidid.register.Registration toRegistration() {
      return toRegistration(Wire::canonical);
    }

    /** With an identifier that is read in a way of one's own. */
    io.github.openmidid.register.Registration toRegistration(Function<String, MidId> reader) {
      MidId subject = reader.apply(required("midId", midId));
      String modalityCode = ResponseText.code("modality", modality);
      String operatorName = ResponseText.required("operator", ResponseText.NAME, operator);
      String statusCode = ResponseText.code("status", status);
      Optional<Instant> granted = Parts.optionalInstant("grantedAt", grantedAt);
      Optional<String> number =
          ResponseText.optional("billingNumber", ResponseText.NUMBER, billingNumber);
      try {
        return new io.github.openmidid.register.Registration(
            subject, modalityCode, operatorName, statusCode, granted, number);
      } catch (IllegalArgumentException e) { // whose message may quote the response
        throw new Malformed("what the register holds of the identifier is not valid", null);
      }
    }
  }

  public record Register(
      @Nullable String environment, @Nullable String formatName, @Nullable String formatStatus) {
    RegisterInformation toInformation() {
      return new RegisterInformation(
          ResponseText.code("environment", environment),
          ResponseText.required("formatName", ResponseText.NUMBER, formatName),
          ResponseText.code("formatStatus", formatStatus));
    }
  }

  public record Problem(
      @Nullable String type,
      @Nullable String title,
      @Nullable JsonNode status,
      @Nullable String detail,
      @Nullable List<ProblemIssue> issues) {
    /** The same, each text passed through a filter. */
    Problem map(UnaryOperator<String> filter) {
      return new Problem(
          through(filter, type),
          through(filter, title),
          status,
          through(filter, detail),
          issues == null ? null : issues.stream().map(issue -> issue.map(filter)).toList());
    }

    private static @Nullable String through(UnaryOperator<String> filter, @Nullable String text) {
      return text == null ? null : filter.apply(text);
    }

    /** Whether it says of this parameter of the path that there is no such thing. */
    boolean saysNotFound(PathParameter parameter) {
      return RESOURCE_NOT_FOUND.equals(type)
          && (status == null || status.equals(IntNode.valueOf(404)))
          && issues != null
          && issues.stream().anyMatch(issue -> issue.isAbout(parameter))
          && issues.stream().noneMatch(issue -> issue.isAboutAnother(parameter));
    }

    /** Whether a register may have written it for a response with this status. */
    boolean isOfRegister(int responseStatus) {
      return type != null
          && type.startsWith("urn:problem-type:")
          && (status == null || status.equals(IntNode.valueOf(responseStatus)));
    }

    /** Whether a register of this contract may have written it as a refusal. */
    boolean isRefusal() {
      return type != null
          && !type.equals(RESOURCE_NOT_FOUND)
          && (type.startsWith("urn:problem-type:belgif:")
              || type.startsWith("urn:problem-type:openmidid:"));
    }

    List<Issue> toIssues() {
      return issues == null ? List.of() : issues.stream().map(ProblemIssue::toIssue).toList();
    }
  }

  public record ProblemIssue(
      @Nullable String type,
      @Nullable String in,
      @Nullable String name,
      @Nullable JsonNode value,
      @Nullable String detail) {
    ProblemIssue map(UnaryOperator<String> filter) {
      return new ProblemIssue(
          Problem.through(filter, type),
          in,
          Problem.through(filter, name),
          value,
          Problem.through(filter, detail));
    }

    private boolean names(PathParameter parameter) {
      return "path".equals(in) && parameter.name().equals(name);
    }

    boolean isAbout(PathParameter parameter) {
      return names(parameter) && StringNode.valueOf(parameter.value()).equals(value);
    }

    boolean isAboutAnother(PathParameter parameter) {
      return names(parameter) && !isAbout(parameter);
    }

    Issue toIssue() {
      return new Issue(orEmpty(type), orEmpty(name), orEmpty(detail));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** The identifier in canonical form: the contract has no other. */
  static MidId canonical(String text) {
    return MidId.tryParse(text)
        .filter(midId -> midId.toString().equals(text))
        .orElseThrow(() -> new Malformed("midId is not a canonical MID-ID", null));
  }

  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Malformed(name + " is missing", null);
    }
    return value;
  }

  /** An answer that does not keep to the contract. Its message holds nothing of the answer. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
