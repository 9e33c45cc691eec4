package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.register.Registration;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up two identifiers in one request: a known one, and one that is only well formed. */
final class LookupExample {
  private static final MidId KNOWN = MidId.of("MID-9940-6373-10");
  private static final MidId NOT_KNOWN = MidId.of("MID-9912-3456-11");

  private final PrintWriter out;

  LookupExample(PrintWriter out) {
    this.out = out;
  }

  void show(MidIdClient client) {
    out.printf(Locale.ROOT, "%n4. Resolve two MID-IDs%n");
    Map<MidId, Registration> found = client.findAll(List.of(KNOWN, NOT_KNOWN));
    for (MidId midId : List.of(KNOWN, NOT_KNOWN)) {
      out.println("   " + midId + ": " + describe(Optional.ofNullable(found.get(midId))));
    }
  }

  private static String describe(Optional<Registration> registration) {
    return registration
        .map(
            r ->
                r.modality().orElseThrow().display()
                    + ", "
                    + r.operator().orElse("-")
                    + ", "
                    + r.statusCode())
        .orElse("not known to the register");
  }

  /** Shows a lookup, for the README. */
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
