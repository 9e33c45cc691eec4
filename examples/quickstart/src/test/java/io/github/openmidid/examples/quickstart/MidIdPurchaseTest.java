package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.testing.TestFailure;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests code of an application with the test double; the first test is in the documentation. */
class MidIdPurchaseTest {

  // snippet: test-double
  @Test
  void aLostResponseCostsNoSecondIdentifier() {
    TestMidIdClient client = TestMidIdClient.of(); // an empty register
    client.fail(TestFailure.responseLost().of("requestMidId"));

    MidId midId = new MidIdPurchase(client).request(Modality.CT); // the code under test

    assertThat(client.calls("requestMidId")).hasSize(2);
    assertThat(client.midIds().list(MidIdFilter.all()))
        .extracting(Registration::midId)
        .containsExactly(midId);
  }

  // end

  @Test
  void aRejectionIsNotRepeated() {
    TestMidIdClient client = TestMidIdClient.of();
    client.fail(TestFailure.rateLimited(Duration.ofSeconds(30)));
    assertThatExceptionOfType(RegisterResponseException.class)
        .isThrownBy(() -> new MidIdPurchase(client).request(Modality.CT));
    assertThat(client.calls()).hasSize(1);
    assertThat(client.midIds().list(MidIdFilter.all())).isEmpty();
  }
}
