package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that a local administrator grants and withdraws access through the client. */
@Tag("slow")
class DelegationsEndToEndTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private static ReferenceRegister register;
  private static MidIdClient administrator;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    administrator = client(() -> register.accessToken(Role.LOCAL_ADMINISTRATOR, OPERATOR));
  }

  @AfterAll
  static void stop() {
    administrator.close();
    register.close();
  }

  private static MidIdClient client(Supplier<char[]> token) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(token)
        .allowHttpToLoopback()
        .build();
  }

  private static MidIdClient person(String userId) {
    return client(() -> register.accessTokenOfPerson(OPERATOR, userId));
  }

  @Test
  void aPersonMayDoWhatIsDelegatedUntilItIsWithdrawn() {
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    try (MidIdClient person = person("an")) {
      assertRejected(() -> person.midIds().request(request));
      Delegation given =
          administrator
              .delegations()
              .give(
                  DelegationRequest.of(
                      "an",
                      DelegationPermission.REQUEST_MID_IDS,
                      DelegationPermission.CONSULT_MID_IDS));

      assertThat(person.midIds().request(request).operator()).contains(OPERATOR);
      assertThat(person.midIds().list(MidIdFilter.all())).hasSize(1);
      assertRejected(() -> person.devices().find("none"));
      assertThat(administrator.delegations().withdraw(given.delegationId())).isTrue();
      assertRejected(() -> person.midIds().request(request));
      assertThat(administrator.delegations().find(given.delegationId()))
          .get()
          .satisfies(
              ended -> {
                assertThat(ended.isActive()).isFalse();
                assertThat(ended.statusCode()).isEqualTo("withdrawn");
                assertThat(ended.withdrawnAt()).isPresent();
              });
    }
  }

  @Test
  void theSameRequestReturnsTheSameDelegation() {
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    DelegationRequest request =
        DelegationRequest.of("els", DelegationPermission.CONSULT_DEVICES)
            .withUserName("Els Fysicus")
            .withValidUntil(end);
    Delegation first = administrator.delegations().give(request);

    assertThat(administrator.delegations().give(request)).isEqualTo(first);
    assertThat(first.userName()).contains("Els Fysicus");
    assertThat(first.validUntil()).contains(end);
    assertThat(administrator.delegations().list()).contains(first);
    try (MidIdClient other = client(() -> register.accessToken(Role.LOCAL_ADMINISTRATOR, "CHU"))) {
      assertThat(other.delegations().list()).isEmpty();
      assertThat(other.delegations().find(first.delegationId())).isEmpty();
      assertThat(other.delegations().withdraw(first.delegationId())).isFalse();
    }
  }

  private static void assertRejected(Runnable call) {
    assertThatExceptionOfType(RegisterResponseException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.status()).isEqualTo(403));
  }
}
