package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.validation.ValidMidId;
import java.net.URI;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A program that {@link BundleTest} runs as a separate bundle: it uses all three modules. */
public final class OsgiProgram implements UnaryOperator<String> {
  @Override
  public String apply(String baseUrl) {
    MidId midId = MidId.parse("mid 1234 5678 89");
    try (MidIdClient client =
        MidIdClient.builder()
            .baseUrl(URI.create(baseUrl))
            .allowHttpToLoopback()
            .accessToken("not-a-secret"::toCharArray)
            .build()) {
      return client.find(midId).orElseThrow().operator().orElseThrow()
          + "; "
          + MidId.diagnose("MID-1234-5687-89").message(Locale.ENGLISH)
          + "; "
          + ValidMidId.class.getSimpleName();
    }
  }
}
