package io.github.openmidid.examples.quickstart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies the contract with the real client and the reference register. */
@Tag("slow")
class RealClientContractTest
    implements MidIdsContract,
        CadastreContract,
        DeviceConsultationContract,
        ProcedureContract,
        BillingContract,
        AccessContract,
        HealthAppsContract,
        InstitutionContract {
  private static final List<MidIdClient> CLIENTS = new ArrayList<>();

  private static ReferenceRegister register;
  private static ContractSide side;

  @BeforeAll
  static void start(@TempDir Path catalogue) throws IOException {
    ContractApps.write(catalogue);
    register = ReferenceRegister.builder().importingApps(catalogue).start();
    side =
        new ContractSide() {
          @Override
          MidIdClient client(Participant participant, String organization) {
            Role role = Role.valueOf(participant.name());
            MidIdClient client =
                MidIdClient.builder()
                    .baseUrl(register.baseUrl())
                    .accessToken(() -> register.accessToken(role, organization))
                    .allowHttpToLoopback()
                    .callListener(this::record)
                    .build();
            CLIENTS.add(client);
            return client;
          }
        };
  }

  @AfterAll
  static void stop() {
    CLIENTS.forEach(MidIdClient::close);
    register.close();
  }

  @Override
  public ContractSide side() {
    return side;
  }

  @Test
  void hasTheParticipantsOfTheRegister() {
    assertThat(Participant.values())
        .extracting(Participant::name)
        .containsExactly(
            java.util.Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
  }
}
