package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterResponseException.Issue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the contract, part for part. Everything that arrives may be absent; what has to be
 * there is checked where it is turned into the types of the library, which throws {@link
 * Malformed}.
 */
public final class Wire {
  private Wire() {}

  public record MidIdRequest(String requestReference, String modality) {}

  public record MidIdQuery(List<String> midIds) {}

  public record Registrations(@Nullable List<Registration> items, @Nullable String next) {
    List<io.github.openmidid.register.Registration> toRegistrations() {
      return toRegistrations(Wire::canonical);
    }

    List<io.github.openmidid.register.Registration> toRegistrations(
        Function<String, MidId> reader) {
      return required("items", items).stream().map(item -> item.toRegistration(reader)).toList();
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
      return new io.github.openmidid.register.Registration(
          reader.apply(required("midId", midId)),
          required("modality", modality),
          required("operator", operator),
          required("status", status),
          Parts.optionalInstant("grantedAt", grantedAt),
          Optional.ofNullable(billingNumber));
    }
  }

  public record Register(
      @Nullable String environment, @Nullable String formatName, @Nullable String formatStatus) {
    RegisterInformation toInformation() {
      return new RegisterInformation(
          required("environment", environment),
          required("formatName", formatName),
          required("formatStatus", formatStatus));
    }
  }

  public record Problem(
      @Nullable String type,
      @Nullable String title,
      @Nullable String detail,
      @Nullable List<ProblemIssue> issues) {
    /** The same, each text passed through a filter. */
    Problem map(UnaryOperator<String> filter) {
      return new Problem(
          through(filter, type),
          through(filter, title),
          through(filter, detail),
          issues == null ? null : issues.stream().map(issue -> issue.map(filter)).toList());
    }

    private static @Nullable String through(UnaryOperator<String> filter, @Nullable String text) {
      return text == null ? null : filter.apply(text);
    }

    List<Issue> toIssues() {
      return issues == null ? List.of() : issues.stream().map(ProblemIssue::toIssue).toList();
    }
  }

  public record ProblemIssue(
      @Nullable String type, @Nullable String name, @Nullable String detail) {
    ProblemIssue map(UnaryOperator<String> filter) {
      return new ProblemIssue(
          Problem.through(filter, type),
          Problem.through(filter, name),
          Problem.through(filter, detail));
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
