package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.register.Registration;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up two identifiers in one request: a known one, and one that is only well formed. */
final class LookupExample {
  static final MidId KNOWN = MidId.of("MID-9940-6373-10");
  private static final MidId NOT_KNOWN = MidId.of("MID-9912-3456-11");

  private final QuickstartOutput output;

  LookupExample(QuickstartOutput output) {
    this.output = output;
  }

  void show(MidIdClient client) {
    output.step("resolve");
    Map<MidId, Registration> found = client.findAll(List.of(KNOWN, NOT_KNOWN));
    for (MidId midId : List.of(KNOWN, NOT_KNOWN)) {
      output.print(midId + ": " + describe(Optional.ofNullable(found.get(midId))));
    }
  }

  private String describe(Optional<Registration> registration) {
    return registration
        .map(
            r ->
                r.modality().orElseThrow().display(output.language())
                    + ", "
                    + r.operator().orElse("-")
                    + ", "
                    + output.status(r))
        .orElseGet(() -> output.text("unknown"));
  }

  /** Shows a lookup over HTTP, for the README. */
  static Optional<String> statusOf(MidId midId, URI baseUrl, Supplier<char[]> accessToken) {
    // snippet: client
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(baseUrl).accessToken(accessToken).build()) {
      Optional<Registration> registration = client.find(midId); // empty: not known
      return registration.map(
          r -> r.operator().orElse("?") + ": " + r.status()); // AVAILABLE or LINKED
    } // RegisterUnavailableException, RegisterResponseException, RegisterProtocolException
    // end
  }
}
