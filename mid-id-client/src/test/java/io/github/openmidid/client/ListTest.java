package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists over a real socket. */
@Tag("slow")
class ListTest {
  private static final int PAGES = 6;

  /** Six pages of one item each, each after a delay. */
  private static SocketServer pages(Duration pause) {
    return SocketServer.respondingWith(
        (request, out) -> {
          Thread.sleep(pause.toMillis());
          long number = after(request.target()) + 1;
          String next =
              number == PAGES ? "" : ",\"next\":\"/x?afterMidId=" + MidId.ofSerial(number) + "\"";
          out.write(
              SocketServer.response(
                  200, "application/json", "{\"items\":[" + item(number) + "]" + next + "}"));
        });
  }

  private static long after(String target) {
    int cursor = target.indexOf("afterMidId=");
    return cursor < 0 ? 0 : MidId.of(target.substring(cursor + "afterMidId=".length())).serial();
  }

  private static String item(long serial) {
    return """
        {"midId":"%s","modality":"ct","operator":"a","status":"linked"}"""
        .formatted(MidId.ofSerial(serial));
  }

  private static MidIdClient client(SocketServer server, Duration timeout) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .timeout(timeout)
        .allowHttpToLoopback()
        .build();
  }

  @Test
  void eachPageHasATimeLimitOfItsOwn() throws Exception {
    Elapsed.repeatWhileLate(ListTest::assertEachPageHasATimeLimit);
  }

  private static void assertEachPageHasATimeLimit() throws IOException {
    try (SocketServer server = pages(Duration.ofMillis(300));
        MidIdClient client = client(server, Duration.ofMillis(1_500))) {
      assertThat(client.midIds().list(MidIdFilter.all())).hasSize(PAGES);
    }
  }

  @Test
  void eachLoopRequestsTheListAgain() throws IOException {
    try (SocketServer server = pages(Duration.ZERO);
        MidIdClient client = client(server, Duration.ofSeconds(5))) {
      Iterable<Registration> list = client.midIds().iterate(MidIdFilter.all());
      List<Long> read = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        for (Registration registration : list) {
          read.add(registration.midId().serial());
        }
      }
      assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  @Test
  @DisplayName(
      "N33 an abandoned stream requests the pages that were read, and none after its close")
  void n33_anAbandonedStreamSendsNoMoreRequests() throws Exception {
    try (SocketServer server = pages(Duration.ZERO);
        MidIdClient client = client(server, Duration.ofSeconds(5))) {
      try (Stream<Registration> list = client.midIds().list(MidIdFilter.all())) {
        assertThat(list.iterator().next().midId().serial()).isEqualTo(1);
      }
      Thread.sleep(100);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("N78 a list that ignores its filter is not a result")
  void n78_aListThatIgnoresItsFilterIsNotAResult() throws IOException {
    try (SocketServer server = pages(Duration.ZERO);
        MidIdClient client = client(server, Duration.ofSeconds(5))) {
      MidIdFilter matching =
          MidIdFilter.all()
              .withModalities(Modality.CT, Modality.PET)
              .withStatus(RegistrationStatus.LINKED);
      assertThat(client.midIds().list(matching)).hasSize(PAGES);
      for (MidIdFilter other :
          List.of(
              MidIdFilter.all().withModalities(Modality.MRI),
              MidIdFilter.all().withStatus(RegistrationStatus.AVAILABLE),
              MidIdFilter.all()
                  .withModalities(Modality.CT)
                  .withStatus(RegistrationStatus.AVAILABLE))) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.midIds().list(other).toList())
            .withMessageContaining("does not match the filter");
      }
    }
  }
}
