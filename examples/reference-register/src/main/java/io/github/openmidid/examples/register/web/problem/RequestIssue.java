package io.github.openmidid.examples.register.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param in where it stands: body, header, path or query
 * @param name its name there: {@code midIds[3]}; null if the whole of it is meant
 * @param value what was given, if that is short enough to be of help
 */
public record RequestIssue(
    String type,
    String title,
    LocalizedText detail,
    String in,
    @Nullable String name,
    @Nullable String value) {
  private static final String STANDARD = "urn:problem-type:belgif:input-validation:";
  private static final String EXTENSION = "urn:problem-type:belgif-ext:input-validation:";
  private static final String OWN = "urn:problem-type:openmidid:input-validation:midIdRegister:";
  private static final int LONGEST_VALUE = 64;

  public static RequestIssue schemaViolation(
      String in, @Nullable String name, LocalizedText detail) {
    return new RequestIssue(
        STANDARD + "schemaViolation",
        "Input isn't valid with respect to schema",
        detail,
        in,
        name,
        null);
  }

  public static RequestIssue invalidInput(String in, String name, LocalizedText detail) {
    return new RequestIssue(STANDARD + "invalidInput", "Invalid input", detail, in, name, null);
  }

  public static RequestIssue unknownInput(String in, String name) {
    return new RequestIssue(
        STANDARD + "unknownInput",
        "Unknown input",
        LocalizedText.of("issue.unknownInput"),
        in,
        shortened(name),
        null);
  }

  static RequestIssue invalidStructure(String in, String name, String value, LocalizedText detail) {
    return new RequestIssue(
        EXTENSION + "invalidStructure",
        "Input value has invalid structure",
        detail,
        in,
        name,
        value.length() <= LONGEST_VALUE ? value : null);
  }

  static RequestIssue notFound(String name, String value) {
    return new RequestIssue(
        STANDARD + "referencedResourceNotFound",
        "Referenced resource not found",
        LocalizedText.of("issue.referencedResourceNotFound"),
        "path",
        name,
        value);
  }

  /** What does not fit together, under the name of its property in the body. */
  public static RequestIssue of(Mismatch mismatch, String prefix) {
    String code = mismatch.kind().code();
    String name = prefix + mismatch.field();
    LocalizedText detail = LocalizedText.of("issue." + code);
    return switch (mismatch.kind()) {
      case UNKNOWN ->
          new RequestIssue(
              STANDARD + code, "Referenced resource not found", detail, "body", name, null);
      case PERIOD ->
          new RequestIssue(EXTENSION + code, "Invalid period", detail, "body", name, null);
      case SEQUENCE_NUMBER, CADASTRE_NUMBER ->
          new RequestIssue(
              EXTENSION + "rejectedInput", "Rejected input", detail, "body", name, null);
      case PAST -> new RequestIssue(EXTENSION + code, "Out of range", detail, "body", name, null);
      case OPERATOR -> own(code, "Operator mismatch", detail, name);
      case MODALITY -> own(code, "Modality mismatch", detail, name);
      case MID_ID -> own(code, "MID-ID mismatch", detail, name);
      case PRIOR_AUTHORIZATION -> own(code, "Prior authorization missing", detail, name);
      case NOT_ALLOWED -> own(code, "Not allowed", detail, name);
      case NOT_EXISTING -> own(code, "Not an existing device", detail, name);
    };
  }

  private static RequestIssue own(String code, String title, LocalizedText detail, String name) {
    return new RequestIssue(OWN + code, title, detail, "body", name, null);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_VALUE ? name : name.substring(0, LONGEST_VALUE) + "…";
  }

  /** As it is answered, in one language. */
  public Body in(Locale language) {
    return new Body(type, title, detail.in(language), in, name, value);
  }

  /** One issue in JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Body(
      String type,
      String title,
      String detail,
      String in,
      @Nullable String name,
      @Nullable String value) {}
}
