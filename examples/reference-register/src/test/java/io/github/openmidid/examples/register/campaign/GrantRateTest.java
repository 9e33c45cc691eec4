package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.DurableTransaction;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the rate of grants with that of bare durable inserts on the same database: rows with the
 * columns and indexes of a registration, each in its own transaction, on the same number of
 * connections and clients. Run it on a quiet machine with {@code -Dregister.grants=20000}.
 */
@Timeout(3600)
@EnabledIfSystemProperty(named = "register.grants", matches = "[0-9]+")
@Tag("campaign")
class GrantRateTest {
  private static final int GRANTS = Integer.getInteger("register.grants", 1_600);
  private static final int CLIENTS = 32;
  private static final int ROUNDS = 4;

  @TempDir private Path directory;

  private final AtomicLong number = new AtomicLong();

  @ParameterizedTest
  @EnumSource
  void isAtLeastSixtyPercentOfBareDurableInserts(Engine engine) throws Exception {
    try (ReferenceRegister register = engine.newStore(directory).open()) {
      JdbcClient jdbc = RegisterInternals.part(register, JdbcClient.class);
      jdbc.sql(
              "CREATE TABLE bare (mid_id MID_ID_TEXT NOT NULL PRIMARY KEY, modality VARCHAR(16),"
                  + " operator VARCHAR(200), status VARCHAR(16), granted_at TIMESTAMP WITH TIME"
                  + " ZONE, request_reference UUID, billing_number VARCHAR(64), fanc_changed_at"
                  + " TIMESTAMP WITH TIME ZONE, fanc_place BIGINT, UNIQUE (operator,"
                  + " request_reference))")
          .update();
      jdbc.sql("CREATE INDEX bare_of_operator ON bare (operator, mid_id)").update();
      jdbc.sql("CREATE INDEX bare_fanc_place ON bare (fanc_place)").update();
      DurableTransaction transaction = RegisterInternals.part(register, DurableTransaction.class);
      GrantService grants = RegisterInternals.part(register, GrantService.class);
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      double insert = 0;
      double grant = 0;
      double http = 0;
      // Takes the best of several rounds in turns, so that other load affects both; the first round
      // warms up.
      for (int round = 0; round <= ROUNDS; round++) {
        double counts = round == 0 ? 0 : 1;
        insert = Math.max(insert, counts * rate(() -> insert(jdbc, transaction)));
        grant = Math.max(grant, counts * rate(() -> grant(grants)));
        http = Math.max(http, counts * rate(calls::grantNew));
      }
      System.out.printf(
          "%s, %d clients: %.0f bare durable inserts a second, %.0f grants (%.0f %%), %.0f over"
              + " HTTP (%.0f %%)%n",
          engine, CLIENTS, insert, grant, 100 * grant / insert, http, 100 * http / insert);

      assertThat(grant / insert).isGreaterThan(0.6);
    }
  }

  private int insert(JdbcClient jdbc, DurableTransaction transaction) {
    long next = number.incrementAndGet();
    return transaction.execute(
        () ->
            jdbc.sql(
                    "INSERT INTO bare VALUES (?, 'ct', 'AZ', 'available', CURRENT_TIMESTAMP, ?,"
                        + " NULL, CURRENT_TIMESTAMP, NULL)")
                .param("MID-" + next)
                .param(UUID.randomUUID())
                .update());
  }

  private static Object grant(GrantService grants) {
    Caller caller = new Caller("AZ", Optional.empty(), Set.of(), "");
    return grants.grant(caller, UUID.randomUUID(), Modality.CT);
  }

  /** Returns the calls per second. */
  private static double rate(Callable<?> call) throws Exception {
    int each = GRANTS / ROUNDS / CLIENTS;
    Callable<Void> client =
        () -> {
          for (int done = 0; done < each; done++) {
            call.call();
          }
          return null;
        };
    List<Callable<Void>> clients = Collections.nCopies(CLIENTS, client);
    long start = System.nanoTime();
    ConcurrentCalls.run(clients);
    return each * CLIENTS / ((System.nanoTime() - start) / 1e9);
  }
}
