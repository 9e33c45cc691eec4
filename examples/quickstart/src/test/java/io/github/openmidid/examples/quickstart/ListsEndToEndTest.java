package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads FANC's list and the audit trail from a cursor through the client. */
@Tag("slow")
class ListsEndToEndTest {
  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static MidIdClient client(Role role, String organization) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(() -> register.accessToken(role, organization))
        .allowHttpToLoopback()
        .build();
  }

  private static MidId request(MidIdClient operator, Modality modality) {
    return operator.midIds().request(MidIdRequest.of(modality)).midId();
  }

  @Test
  void fancReadsOnFromWhereItWas() {
    try (MidIdClient operator = client(Role.OPERATOR, "AZ Voorbeeld Gent");
        MidIdClient fanc = client(Role.FANC, "FANC")) {
      MidId first = request(operator, Modality.CT);
      FancChanges changes = fanc.fanc().changes();
      assertThat(changes.devices()).extracting(FancDevice::midId).contains(first);
      assertThat(changes.hasMore()).isFalse();
      request(operator, Modality.MRI);
      MidId second = request(operator, Modality.PET_MRI);

      assertThat(fanc.fanc().changesAfter(changes.cursor()).devices())
          .extracting(FancDevice::midId)
          .containsExactly(second);
      for (int i = 0; i < 120; i++) {
        request(operator, Modality.PET);
      }
      assertThat(fanc.fanc().list())
          .hasSizeGreaterThan(120)
          .extracting(FancDevice::midId)
          .doesNotHaveDuplicates()
          .contains(first, second);
    }
  }

  @Test
  void aLocalAdministratorReadsWhatItsOrganizationDid() {
    try (MidIdClient operator = client(Role.OPERATOR, "AZ Audit");
        MidIdClient other = client(Role.OPERATOR, "AZ Other");
        MidIdClient administrator = client(Role.LOCAL_ADMINISTRATOR, "AZ Audit")) {
      MidId first = request(operator, Modality.CT);
      request(other, Modality.CT);
      AuditEventPage page = administrator.auditEvents().page();
      assertThat(page.events()).hasSize(1);
      MidId second = request(operator, Modality.MRI);

      assertThat(administrator.auditEvents().pageAfter(page.cursor()).events())
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.midId()).contains(second);
                assertThat(event.actionCode()).isEqualTo("midIdGranted");
                assertThat(event.organization()).isEqualTo("AZ Audit");
              });
      List<AuditEvent> all = administrator.auditEvents().list().toList();
      assertThat(all).hasSize(2);
      assertThat(administrator.auditEvents().list(first)).containsExactly(all.get(0));
    }
  }
}
