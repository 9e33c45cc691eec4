package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.notification.NotificationFile;
import io.github.openmidid.client.notification.NotificationFileResult;
import io.github.openmidid.client.notification.NotificationNote;
import io.github.openmidid.client.notification.NotificationRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the submission of notification files. */
class NotificationSubmissionTest {
  private static final String NAME = "111-PET-CT1-2026-MELDING_TOESTEL";
  private static final byte[] CONTENT = "MID-ID;Campus\n".getBytes(StandardCharsets.US_ASCII);
  private static final NotificationFile FILE =
      new NotificationFile(NAME + ".csv", CONTENT, Optional.of("AZ Voorbeeld Gent"));

  private static String result(String rows) {
    return """
        {"fileName":"%s","operator":"AZ Voorbeeld Gent","items":[%s],"columns":[\
        {"cell":"A1","header":"MID-ID","field":"midId"},{"sheet":"CT","cell":"B1"}],"notes":[\
        {"code":"hiddenSheet","count":2,"sheet":"Oud","unread":true,"detail":"not read"}]}"""
        .formatted(NAME, rows);
  }

  private static NotificationFileResult submit(String response) throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, response));
        MidIdClient client = server.client()) {
      NotificationFileResult result = client.notificationFiles().submit(FILE);
      assertThat(server.request(0).body())
          .isEqualTo(
              "{\"fileName\":\"%s.csv\",\"content\":\"TUlELUlEO0NhbXB1cwo=\",\"operator\":\"AZ Voorbeeld Gent\"}"
                  .formatted(NAME));
      return result;
    }
  }

  @Test
  void returnsAResultPerRowAndWhatWasNotRead() throws IOException {
    NotificationFileResult result =
        submit(
            result(
                """
                {"line":2,"outcome":"changed","midId":"MID-9912-3456-11","deviceId":"d-1",\
                "changes":[{"name":"campus","before":"Noord","after":"Zuid"}],\
                "warnings":[{"code":"lateNotification","detail":"late"}]},\
                {"sheet":"CT","line":7,"outcome":"refused",\
                "issues":[{"type":"urn:x","name":"midId","detail":"why"}]}\
                """));

    NotificationRow changed = result.rows().get(0);
    assertThat(changed.midId()).contains(MidId.of("MID-9912-3456-11"));
    assertThat(changed.deviceId()).contains("d-1");
    assertThat(changed.changes())
        .containsExactly(
            new DeviceEvent.Change("campus", Optional.of("Noord"), Optional.of("Zuid")));
    assertThat(changed.warnings().get(0).code()).isEqualTo("lateNotification");
    assertThat(changed.isRefused()).isFalse();
    NotificationRow refused = result.rows().get(1);
    assertThat(refused.isRefused()).isTrue();
    assertThat(refused.sheet()).contains("CT");
    assertThat(refused.line()).isEqualTo(7);
    assertThat(refused.issues().get(0).name()).isEqualTo("midId");
    assertThat(result.columns().get(1).fieldCode()).isEmpty();
    assertThat(result.notes())
        .containsExactly(
            new NotificationNote(
                "hiddenSheet", 2, Optional.of("Oud"), Optional.empty(), true, "not read"));
    assertThat(result.isComplete()).isFalse();
  }

  @Test
  void isCompleteIfEverythingWasEntered() throws IOException {
    String row =
        "{\"line\":2,\"outcome\":\"%s\",\"midId\":\"MID-9912-3456-11\",\"deviceId\":\"d-1\"}";
    String read = result(row.formatted("unchanged")).replace("true", "false");
    assertThat(submit(read).isComplete()).isTrue();
    assertThat(submit(result(row.formatted("unchanged"))).isComplete()).isFalse();
    assertThat(
            submit(read.replace("\"cell\":\"B1\"", "\"cell\":\"B1\",\"header\":\"Kleur\""))
                .isComplete())
        .isFalse();
    assertThat(
            submit(result("{\"line\":2,\"outcome\":\"refused\"}").replace("true", "false"))
                .isComplete())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"line\":2,\"outcome\":\"reported\",\"midId\":\"MID-9912-3456-11\"}",
        "{\"line\":2,\"outcome\":\"unchanged\",\"deviceId\":\"d-1\"}",
        "{\"line\":-1,\"outcome\":\"refused\"}",
        "{\"outcome\":\"refused\"}"
      })
  void rejectsARowWithoutTheValuesEntered(String row) {
    assertThatExceptionOfType(RegisterProtocolException.class)
        .isThrownBy(() -> submit(result(row)));
  }

  @Test
  void rejectsTheResultOfAnotherFile() {
    assertThatExceptionOfType(RegisterProtocolException.class)
        .isThrownBy(() -> submit(result("").replace(NAME, "112-CT1-2026-MELDING_TOESTEL")));
  }

  @Test
  void readsAFileWithItsName(@TempDir Path directory) throws IOException {
    Path path = Files.write(directory.resolve(NAME + ".xlsx"), CONTENT);
    NotificationFile file = NotificationFile.of(path);
    assertThat(file.fileName()).isEqualTo(NAME + ".xlsx");
    assertThat(file.operator()).isEmpty();
    assertThat(file.content()).isEqualTo(CONTENT);
    assertThat(file.withOperator("AZ").operator()).contains("AZ");
    assertThat(file)
        .isEqualTo(NotificationFile.of(path))
        .hasSameHashCodeAs(NotificationFile.of(path));
    assertThat(file).isNotEqualTo(file.withOperator("AZ")).isNotEqualTo(FILE).isNotEqualTo(NAME);
    assertThat(file.withOperator("AZ"))
        .isNotEqualTo(new NotificationFile(NAME + ".xlsx", new byte[] {1}, Optional.of("AZ")));
    assertThat(file).hasToString("NotificationFile[" + NAME + ".xlsx, 14 bytes]");
    file.content()[0] = 'X';
    assertThat(file.content()).as("a copy").isEqualTo(CONTENT);
  }

  @Test
  void rejectsAnEmptyOrTooLargeFile() {
    for (int size : new int[] {0, NotificationFile.MAX_BYTES + 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NotificationFile(NAME, new byte[size], Optional.empty()))
          .withMessage("1 to 750000 bytes, not " + size);
    }
  }
}
