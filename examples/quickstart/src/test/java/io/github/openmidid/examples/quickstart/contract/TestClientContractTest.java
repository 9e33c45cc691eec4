package io.github.openmidid.examples.quickstart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.client.testing.TestMidIdClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;

/** Verifies the contract with the test double, for every operation that it performs. */
class TestClientContractTest
    implements MidIdsContract,
        CadastreContract,
        DeviceConsultationContract,
        ProcedureContract,
        BillingContract,
        AccessContract,
        HealthAppsContract,
        InstitutionContract {
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "grantExistingDevices",
          "getExistingDeviceNotice",
          "listUnlinkedDevices",
          "addDocument",
          "listDocuments",
          "getDocument",
          "withdrawDocument",
          "submitNotificationFile",
          "requestAccess",
          "getAccessRequest",
          "listAccessRequests",
          "decideAccessRequest",
          "getLatestSnapshot",
          "downloadSnapshot",
          "getProblemType");

  private static final ContractSide SIDE =
      new ContractSide() {
        private final TestMidIdClient all =
            TestMidIdClient.builder()
                .callListener(this::record)
                .careProcesses(ContractApps.CARE_PROCESSES)
                .healthApps(ContractApps.APPS)
                .build();

        @Override
        MidIdClient client(Participant participant, String organization) {
          return all.as(participant, organization);
        }
      };

  @Override
  public ContractSide side() {
    return SIDE;
  }

  /** The assertions above cover all operations of the contract, but for those named. */
  @AfterAll
  static void everyOperationIsCovered() throws IOException {
    Set<String> operations = operationsOfTheContract();
    assertThat(operations).containsAll(UNSUPPORTED);
    operations.removeAll(UNSUPPORTED);
    assertThat(SIDE.operations()).containsExactlyInAnyOrderElementsOf(operations);
  }

  private static Set<String> operationsOfTheContract() throws IOException {
    try (InputStream contract =
        MidIdClient.class.getResourceAsStream("/openapi/mid-id-register-v1.yaml")) {
      String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
      List<String> ids =
          Pattern.compile("operationId: (\\w+)")
              .matcher(text)
              .results()
              .map(match -> match.group(1))
              .toList();
      return ids.stream().collect(Collectors.toSet());
    }
  }
}
