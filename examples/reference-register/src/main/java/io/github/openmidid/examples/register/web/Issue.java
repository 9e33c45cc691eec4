package io.github.openmidid.examples.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param in where it stands: body, path or query
 * @param name its name there: {@code midIds[3]}; null if the whole of it is meant
 * @param value what was given, if that is short enough to be of help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Issue(
    String type,
    String title,
    String detail,
    String in,
    @Nullable String name,
    @Nullable String value) {
  private static final String STANDARD = "urn:problem-type:belgif:input-validation:";
  private static final String EXTENSION = "urn:problem-type:belgif-ext:input-validation:";
  private static final int LONGEST_VALUE = 64;

  static Issue schemaViolation(String in, @Nullable String name, String detail) {
    return new Issue(
        STANDARD + "schemaViolation",
        "Input isn't valid with respect to schema",
        detail,
        in,
        name,
        null);
  }

  static Issue invalidInput(String in, String name, String detail) {
    return new Issue(STANDARD + "invalidInput", "Invalid input", detail, in, name, null);
  }

  static Issue unknownInput(String in, String name) {
    return new Issue(
        STANDARD + "unknownInput",
        "Unknown input",
        "it is not part of this operation",
        in,
        shortened(name),
        null);
  }

  static Issue invalidStructure(String in, String name, String value, String detail) {
    return new Issue(
        EXTENSION + "invalidStructure",
        "Input value has invalid structure",
        detail,
        in,
        name,
        value.length() <= LONGEST_VALUE ? value : null);
  }

  static Issue notFound(String name, String value) {
    return new Issue(
        STANDARD + "referencedResourceNotFound",
        "Referenced resource not found",
        "the register does not know it",
        "path",
        name,
        value);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_VALUE ? name : name.substring(0, LONGEST_VALUE) + "…";
  }
}
