package io.github.openmidid.examples.register.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a request.
 *
 * @param in its location: body, header, path or query
 * @param name the name of the property or parameter, such as {@code midIds[3]}; null for the
 *     location as a whole
 * @param value the invalid value, if it is short enough to be useful
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

  public static RequestIssue rejectedInput(String in, String name, LocalizedText detail) {
    return new RequestIssue(EXTENSION + "rejectedInput", "Rejected input", detail, in, name, null);
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
    return unknownReference("path", name, value);
  }

  /**
   * Returns the issue for a reference to a resource that does not exist or that the caller may not
   * see.
   */
  public static RequestIssue unknownReference(String in, String name) {
    return unknownReference(in, name, null);
  }

  private static RequestIssue unknownReference(String in, String name, @Nullable String value) {
    return new RequestIssue(
        STANDARD + "referencedResourceNotFound",
        "Referenced resource not found",
        LocalizedText.of("issue.referencedResourceNotFound"),
        in,
        name,
        value);
  }

  /** Returns the issue for a contradiction in the body. */
  public static RequestIssue of(Mismatch mismatch, String prefix) {
    String code = mismatch.kind().code();
    String name = prefix + mismatch.field();
    LocalizedText detail =
        LocalizedText.of("issue." + mismatch.kind().text(), mismatch.bounds().toArray());
    return switch (mismatch.kind()) {
      case UNKNOWN ->
          new RequestIssue(
              STANDARD + code, "Referenced resource not found", detail, "body", name, null);
      case PERIOD, AUTHORIZATION, BILLING_PERIOD ->
          new RequestIssue(EXTENSION + code, "Invalid period", detail, "body", name, null);
      case SEQUENCE_NUMBER, CADASTRE_NUMBER, OWN_ORGANIZATION ->
          rejectedInput("body", name, detail);
      case PAST, DATE, END, DOCUMENT_DATE, RETROACTIVE ->
          new RequestIssue(EXTENSION + code, "Out of range", detail, "body", name, null);
      case OPERATOR -> own(code, "Operator mismatch", detail, name);
      case MODALITY -> own(code, "Modality mismatch", detail, name);
      case MID_ID -> own(code, "MID-ID mismatch", detail, name);
      case PRIOR_AUTHORIZATION -> own(code, "Prior authorization missing", detail, name);
      case NOT_ALLOWED -> own(code, "Not allowed", detail, name);
      case NOT_REQUESTED -> own(code, "Not requested", detail, name);
      case NOT_EXISTING -> own(code, "Not an existing device", detail, name);
    };
  }

  private static RequestIssue own(String code, String title, LocalizedText detail, String name) {
    return new RequestIssue(OWN + code, title, detail, "body", name, null);
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_VALUE
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  /** Returns the response body in a language. */
  public Body in(Locale language) {
    return new Body(type, title, detail.in(language), in, name, value);
  }

  /** The response body for an issue. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Body(
      String type,
      String title,
      String detail,
      String in,
      @Nullable String name,
      @Nullable String value) {}
}
