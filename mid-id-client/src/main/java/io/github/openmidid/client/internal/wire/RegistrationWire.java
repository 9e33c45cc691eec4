package io.github.openmidid.client.internal.wire;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON objects of the contract on registrations. All members of responses are nullable; the
 * mapping to the public types verifies the required ones and throws {@link
 * MalformedResponseException}.
 */
public final class RegistrationWire {

  private RegistrationWire() {}

  public record MidIdRequest(String requestReference, String modality) {}

  public record MidIdQuery(List<String> midIds) {}

  /** The response to a batch lookup: every identifier of the request, known or not. */
  public record MidIdQueryResult(
      @Nullable List<Registration> items,
      @Nullable List<String> notFound,
      @Nullable JsonNode next) {

    /**
     * Returns the registration of each requested identifier; empty if the register does not know
     * it.
     *
     * @param requested the identifiers of the request, by their canonical form
     * @throws MalformedResponseException if the response omits or repeats an identifier, or has a
     *     next page
     */
    public Map<MidId, Optional<io.github.openmidid.register.Registration>> toResults(
        Map<String, MidId> requested) {
      if (next != null) {
        throw new MalformedResponseException(
            "the response to a batch lookup has a next page", null);
      }
      Map<MidId, Optional<io.github.openmidid.register.Registration>> results =
          new HashMap<>(2 * requested.size());
      for (Registration item : WireValue.required("items", items)) {
        var known = item.toRegistration(text -> RequestMatch.requested(text, requested));
        add(results, known.midId(), Optional.of(known));
      }
      for (String unknown : WireValue.required("notFound", notFound)) {
        add(results, RequestMatch.requested(unknown, requested), Optional.empty());
      }
      if (results.size() != requested.size()) {
        throw new MalformedResponseException(
            "the response to a batch lookup omits identifiers", null);
      }
      return results;
    }

    private static <T> void add(Map<MidId, T> results, MidId midId, T result) {
      if (results.putIfAbsent(midId, result) != null) {
        throw new MalformedResponseException(
            "the response to a batch lookup contains an identifier twice", null);
      }
    }
  }

  public record Registrations(@Nullable List<Registration> items, @Nullable String next) {
    public Page<io.github.openmidid.register.Registration> toPage() {
      return new Page<>(
          WireValue.required("items", items).stream().map(Registration::toRegistration).toList(),
          next);
    }
  }

  /**
   * The JSON of a registration. A plain class instead of a record, since Jackson creates records
   * more slowly: about a tenth of the time of a batch response with 1,000 items.
   */
  public static final class Registration {
    public @Nullable String midId;
    public @Nullable String modality;
    public @Nullable String operator;
    public @Nullable String status;
    public @Nullable String grantedAt;
    public @Nullable String billingNumber;

    public io.github.openmidid.register.Registration toRegistration() {
      return toRegistration(WireValue::canonical);
    }

    /** Maps to the public type with a custom parser of the identifier. */
    public io.github.openmidid.register.Registration toRegistration(
        Function<String, MidId> reader) {
      MidId subject = reader.apply(WireValue.required("midId", midId));
      String modalityCode = ResponseText.code("modality", modality);
      String operatorName = ResponseText.required("operator", ResponseText.NAME, operator);
      String statusCode = ResponseText.code("status", status);
      Optional<Instant> granted = WireValue.optionalInstant("grantedAt", grantedAt);
      Optional<String> number =
          ResponseText.optional("billingNumber", ResponseText.NUMBER, billingNumber);
      try {
        return new io.github.openmidid.register.Registration(
            subject, modalityCode, operatorName, statusCode, granted, number);
      } catch (IllegalArgumentException e) { // its message may quote the response
        throw new MalformedResponseException(
            "the registration of the identifier is not valid", null);
      }
    }
  }

  public record Register(
      @Nullable String environment, @Nullable String formatName, @Nullable String formatStatus) {
    public RegisterInformation toInformation() {
      return new RegisterInformation(
          ResponseText.code("environment", environment),
          ResponseText.required("formatName", ResponseText.NUMBER, formatName),
          ResponseText.code("formatStatus", formatStatus));
    }
  }
}
