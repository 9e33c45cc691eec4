package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.rules.StoredText;
import io.github.openmidid.examples.register.web.DateParser;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a JSON value of one type. */
@FunctionalInterface
public interface JsonValueReader<T> {
  /** Returns the value; if it is invalid, adds an issue and returns empty. */
  Optional<T> read(JsonNode node, String name, IssueCollector issues);

  JsonValueReader<String> RESOURCE_ID =
      (node, name, issues) ->
          string(node, name, issues)
              .flatMap(
                  text ->
                      noted(
                          Optional.of(text).filter(ResourceIdCheck::isWellFormed),
                          name,
                          "issue.resourceId",
                          issues));
  JsonValueReader<MidId> MID_ID =
      (node, name, issues) ->
          string(node, name, issues).flatMap(text -> issues.midId("body", name, text));
  JsonValueReader<Modality> MODALITY =
      (node, name, issues) ->
          string(node, name, issues).flatMap(code -> issues.modality("body", name, code));
  JsonValueReader<UUID> UUID_TEXT =
      (node, name, issues) ->
          string(node, name, issues).flatMap(text -> noted(uuid(text), name, "issue.uuid", issues));
  JsonValueReader<LocalDate> DATE =
      (node, name, issues) ->
          string(node, name, issues)
              .flatMap(text -> noted(DateParser.read(text), name, "issue.date", issues));
  JsonValueReader<DeviceUse> USE = code(DeviceUse::ofCode, "issue.use");

  JsonValueReader<Instant> MOMENT =
      (node, name, issues) ->
          string(node, name, issues)
              .flatMap(text -> noted(moment(text), name, "issue.moment", issues));

  /** Reads the name of an organization. */
  JsonValueReader<String> ORGANIZATION =
      (node, name, issues) ->
          text(200)
              .read(node, name, issues)
              .flatMap(
                  text ->
                      noted(
                          Optional.of(text).filter(OrganizationName::isValid),
                          name,
                          "issue.reservedName",
                          issues));

  /**
   * Returns a reader of codes.
   *
   * @param key the key of the message for an unknown code
   */
  static <T> JsonValueReader<T> code(Function<String, Optional<T>> codes, String key) {
    return (node, name, issues) ->
        string(node, name, issues).flatMap(code -> noted(codes.apply(code), name, key, issues));
  }

  /** Returns a reader of plain text with a maximum length. */
  static JsonValueReader<String> text(int most) {
    return (node, name, issues) ->
        string(node, name, issues)
            .flatMap(
                text ->
                    noted(
                        Optional.of(text).filter(line -> StoredText.isPlain(line, most)),
                        name,
                        "issue.text",
                        issues));
  }

  private static Optional<String> string(JsonNode node, String name, IssueCollector issues) {
    // An unpaired surrogate cannot be stored and would be returned as another character.
    return noted(
        Optional.of(node)
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .filter(text -> text.codePoints().noneMatch(JsonValueReader::isSurrogate)),
        name,
        "issue.notAString",
        issues);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      // UUID.fromString also accepts "1-1-1-1-1" and digits of other scripts.
      return Optional.of(uuid).filter(read -> read.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Truncates to microseconds, the precision of the database. */
  private static Optional<Instant> moment(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return Optional.of(moment.toInstant().truncatedTo(ChronoUnit.MICROS))
          .filter(read -> moment.getYear() > 0 && moment.getYear() < 9999);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> noted(
      Optional<T> value, String name, String key, IssueCollector issues) {
    if (value.isEmpty()) {
      issues.add(RequestIssue.schemaViolation("body", name, LocalizedText.of(key)));
    }
    return value;
  }
}
