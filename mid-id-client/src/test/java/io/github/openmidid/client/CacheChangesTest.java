package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Case N35 of the list of faults: changes by this client or another one. */
class CacheChangesTest extends CachedRegister {
  @Test
  @DisplayName("N35 a former unknown identifier is found at most 60 s after its creation")
  void n35_findsACreatedIdentifierWithin60Seconds() {
    respondWith(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withUnknownTimeToLive(Duration.ofSeconds(60)))) {
      assertThat(client.find(MID_ID)).isEmpty();
      respondWithStatus("available");
      advance(Duration.ofSeconds(59));
      assertThat(client.find(MID_ID)).isEmpty();
      assertThat(server.requests()).hasSize(1);
      advance(Duration.ofSeconds(1));
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N35 an identifier created by this client is found at once")
  void n35_findsAnIdentifierOfThisClientAtOnce() {
    respondWith(404, NOT_FOUND);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isEmpty();
      respondWith(201, BatchFixture.item(MID_ID, "available"));
      client.with(CallOptions.none()).midIds().request(Modality.CT);
      respondWithStatus("available");
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N35 an identifier of an existing device is found at once")
  void n35_findsAnIdentifierOfAnExistingDeviceAtOnce() {
    respondWith(404, NOT_FOUND);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isEmpty();
      respondWith(
          200,
          "{\"items\":[{\"cadastreNumber\":\"K-1\",\"outcome\":\"granted\",\"midId\":\""
              + MID_ID
              + "\",\"deviceId\":\"d-1\"}]}");
      client.existingDevices().grant(List.of(ProcedureTest.ExistingDeviceGrants.ROW));
      respondWithStatus("available");
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N35 a response that was pending during the creation does not hide it")
  void n35_doesNotCacheAResponseThatWasPendingDuringACreation() throws Exception {
    Thread[] reader = {null};
    try (MidIdClient client = client()) {
      responder.set(
          (request, out) -> {
            Thread.sleep(300);
            out.write(NotFound.response(request));
          });
      reader[0] = new Thread(() -> client.find(MID_ID));
      reader[0].start();
      server.awaitRequests(1);
      respondWith(201, BatchFixture.item(MID_ID, "available"));
      client.midIds().request(Modality.CT);
      reader[0].join();
      respondWithStatus("available");
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void negativeTimeToLiveZeroDisablesNegativeEntries() {
    respondWith(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withUnknownTimeToLive(Duration.ZERO))) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  /**
   * The operations that change an identifier, by a client that may have cached its former state.
   */
  private static Stream<Arguments> changes() {
    String deviceId = "d-1";
    return Stream.of(
        Arguments.of("link", change(c -> c.links().link(MID_ID, deviceId))),
        Arguments.of("billing number", change(c -> c.billingNumbers().assign(MID_ID, "1"))),
        Arguments.of(
            "delivery",
            change(
                c ->
                    c.deliveries()
                        .report(UUID.randomUUID(), ProcedureTest.DeliveryReports.REPORT))),
        Arguments.of(
            "report", change(c -> c.devices().report(UUID.randomUUID(), CadastreTest.report()))),
        Arguments.of(
            "existing devices",
            change(
                c -> c.existingDevices().grant(List.of(ProcedureTest.ExistingDeviceGrants.ROW)))),
        Arguments.of(
            "change",
            change(
                c ->
                    c.devices()
                        .change(
                            deviceId,
                            "1",
                            DeviceChange.builder().set(DeviceField.CAMPUS, "Zuid").build()))));
  }

  private static Consumer<MidIdClient> change(Consumer<MidIdClient> change) {
    return change;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @DisplayName("N35 an entry that this client may have changed is requested again")
  void n35_showsAChangeByThisClientAtOnce(String kind, Consumer<MidIdClient> change) {
    respondWithStatus("available");
    try (MidIdClient client = client()) {
      assertThat(status(client)).isEqualTo("available");
      respondWith(500, ""); // the outcome is open
      assertThat(catchThrowable(() -> change.accept(client)))
          .isInstanceOf(MidIdClientException.class);
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N35 after a change of a device, only its own identifier is requested again")
  void n35_aSuccessfulChangeKeepsOtherEntries() {
    respondWithStatus("available");
    try (MidIdClient client = client()) {
      assertThat(status(client)).isEqualTo("available");
      respondWith(200, BatchFixture.item(OTHER, "available"));
      assertThat(client.find(OTHER)).isPresent();
      respondWith(201, CadastreTest.device("d-1", "1", MID_ID));
      client.devices().report(UUID.randomUUID(), CadastreTest.report());
      int before = server.requests().size();
      assertThat(client.find(OTHER)).isPresent();
      assertThat(server.requests()).hasSize(before);
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }
}
