package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.billing.Examination;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.timeline.DeviceTimelines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines of devices, what a list of them covers, and the end of billing numbers. */
class TimelineOperationsTest {
  static final String TIMELINE =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"AZ Voorbeeld Gent",\
      "linkedOn":"2024-02-01","linked":true,"inServiceSince":"2024-03-01",\
      "lastDayOfUse":"2030-12-31","uses":[{"use":"clinical"},\
      {"use":"scientific","since":"2025-09-01"}],"campuses":[{"campus":"Noord"},\
      {"since":"2025-09-01"}],"siteNumbers":[{"siteNumber":"0007","since":"2025-01-01"}],\
      "billingNumbers":[{"billingNumber":"0012","validFrom":"2024-03-15",\
      "validUntil":"2024-12-31"},{"billingNumber":"34","validFrom":"2025-01-01"}],\
      "billingNumbersTold":true}""";
  private static final String BARE =
      """
      {"midId":"%s","linked":false,"uses":[],"campuses":[],"siteNumbers":[],"billingNumbers":[],\
      "billingNumbersTold":false}""";

  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

  /** Responds with a body of the contract. */
  private static void with(String response, Consumer<DeviceTimelines> test) throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, response));
        MidIdClient client = server.client()) {
      test.accept(client.deviceTimelines());
    }
  }

  /** Responds with a body that the contract of this release does not describe. */
  private static void withOther(
      Function<SocketServer.Request, String> responses, Consumer<DeviceTimelines> test)
      throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(200, "application/json", responses.apply(request))));
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .accessToken("t0ken"::toCharArray)
                .allowHttpToLoopback()
                .build()) {
      test.accept(client.deviceTimelines());
    }
  }

  private static String page(String coverage, String... items) {
    return "{\"coverage\":" + coverage + ",\"items\":[" + String.join(",", items) + "]}";
  }

  @Test
  void readsEverythingThatIsKnownOfADevice() throws IOException {
    with(
        TIMELINE,
        timelines ->
            assertThat(timelines.find(MID_ID))
                .contains(
                    DeviceTimeline.builder(MID_ID)
                        .modality(Modality.CT)
                        .operator("AZ Voorbeeld Gent")
                        .linkedOn(LocalDate.of(2024, 2, 1))
                        .inServiceSince(LocalDate.of(2024, 3, 1))
                        .lastDayOfUse(LocalDate.of(2030, 12, 31))
                        .use(DeviceUse.CLINICAL)
                        .use(DeviceUse.SCIENTIFIC, LocalDate.of(2025, 9, 1))
                        .campus("Noord")
                        .campus(null, LocalDate.of(2025, 9, 1))
                        .siteNumber("0007", LocalDate.of(2025, 1, 1))
                        .billingNumber(
                            new BillingPeriod(
                                "0012",
                                LocalDate.of(2024, 3, 15),
                                Optional.of(LocalDate.of(2024, 12, 31))))
                        .billingNumber("34", LocalDate.of(2025, 1, 1))
                        .build()));
  }

  @Test
  void leavesAbsentWhatIsUndisclosedOrUnknown() throws IOException {
    with(
        BARE.formatted(MID_ID),
        timelines ->
            assertThat(timelines.find(MID_ID))
                .contains(
                    DeviceTimeline.builder(MID_ID).unlinked().billingNumbersUndisclosed().build()));
    String other =
        TIMELINE
            .replace("\"ct\"", "\"futureModality\"")
            .replace("\"clinical\"", "\"veterinary\"")
            .replace("\"linkedOn\":\"2024-02-01\",", "");
    withOther(
        request -> other,
        timelines -> {
          DeviceTimeline read = timelines.find(MID_ID).orElseThrow();
          assertThat(read.modality()).isEmpty();
          assertThat(read.useOn(DAY)).isEmpty();
          assertThat(read.linkedOn()).isEmpty();
          assertThat(read.isUnlinked()).isFalse();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"MID-9912-3456-11\"|\"MID-9956-7396-98\"",
        "\"linked\":true|\"linked\":false",
        "\"linked\":true,|",
        ",\"billingNumbersTold\":true|",
        "\"uses\":[|\"uses\":null,\"u\":[",
        "\"validUntil\":\"2024-12-31\"|\"validUntil\":\"2024-03-14\"",
        "\"validFrom\":\"2025-01-01\"|\"v\":\"2025-01-01\"",
        "\"billingNumber\":\"34\"|\"billingNumber\":\" \"",
        "{\"use\":\"clinical\"}|{\"use\":\"clinical\",\"since\":\"2025-09-01\"}",
        "\"2030-12-31\"|\"2030-12-32\"",
      })
  void rejectsAResponseThatContradictsTheContract(String part, String replacement)
      throws IOException {
    assertThat(TIMELINE).contains(part);
    String response = TIMELINE.replace(part, replacement == null ? "" : replacement);
    withOther(
        request -> response,
        timelines ->
            assertThatExceptionOfType(RegisterProtocolException.class)
                .isThrownBy(() -> timelines.find(MID_ID)));
  }

  @Test
  void findsTheDeviceThatHadANumberOnADay() throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(Reply.json(200, page("\"complete\"", TIMELINE)));
        MidIdClient client = server.client()) {
      assertThat(client.deviceTimelines().withBillingNumber("000034", DAY))
          .extracting(DeviceTimeline::midId)
          .containsExactly(MID_ID);
      assertThat(server.requestLines())
          .containsExactly("GET /deviceTimelines?billingNumber=000034&on=2025-03-03");
    }
  }

  @Test
  void rejectsADeviceThatDidNotHaveTheNumberThatDay() throws IOException {
    with(
        page("\"complete\"", TIMELINE),
        timelines -> {
          for (String number : List.of("12", "35")) {
            assertThatExceptionOfType(RegisterProtocolException.class)
                .isThrownBy(() -> timelines.withBillingNumber(number, DAY));
          }
        });
  }

  @Test
  void rejectsArgumentsThatNoRegisterAccepts() throws IOException {
    with(
        page("\"complete\""),
        timelines -> {
          for (String number : List.of("", "-", "1\n2", "9".repeat(65))) {
            assertThatThrownBy(() -> timelines.withBillingNumber(number, DAY))
                .isInstanceOf(IllegalArgumentException.class);
          }
          for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(10_000, 1, 1))) {
            assertThatThrownBy(() -> timelines.withBillingNumber("34", day))
                .isInstanceOf(IllegalArgumentException.class);
          }
        });
  }

  /** Returns whether a directory proves that a number of this operator is unknown. */
  private static BillingOutcome unknownNumber(BillingDirectory directory, String operator) {
    return BillingCheck.of(directory)
        .check(
            Examination.builder("1", DAY)
                .billingNumber("99")
                .operator(operator)
                .modality("ct")
                .build())
        .outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"complete\"|NOT_BILLABLE|NOT_BILLABLE",
        "\"operators\",\"operators\":[\"AZ Voorbeeld Gent\"]|NOT_BILLABLE|CANNOT_TELL",
        "\"operators\",\"operators\":[]|CANNOT_TELL|CANNOT_TELL",
        "\"futureCoverage\"|CANNOT_TELL|CANNOT_TELL",
        "\"futureCoverage\",\"operators\":[\"AZ Voorbeeld Gent\"]|CANNOT_TELL|CANNOT_TELL",
      })
  void directoryConcludesFromMissingNumbersOnlyWhatTheListCovers(
      String coverage, BillingOutcome own, BillingOutcome other) throws IOException {
    withOther(
        request -> page(coverage, TIMELINE),
        timelines -> {
          BillingDirectory directory = timelines.directory();
          assertThat(directory.asOf()).isPresent();
          assertThat(directory.find(MID_ID)).isPresent();
          assertThat(unknownNumber(directory, "AZ Voorbeeld Gent")).isEqualTo(own);
          assertThat(unknownNumber(directory, "CHU Exemple Liège")).isEqualTo(other);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"coverage\":\"complete\",\"items\":[]}",
        "{\"coverage\":\"operators\",\"operators\":[\"CHU\"],\"items\":[]}",
        "{\"coverage\":\"operators\",\"operators\":[\"AZ\"],\"items\":[%s]}",
        "{\"items\":[]}",
      })
  void directoryRejectsASecondPageThatDoesNotFitTheFirst(String second) throws IOException {
    String first =
        page("\"operators\",\"operators\":[\"AZ\"]", TIMELINE)
            .replaceFirst(
                "}$", ",\"next\":\"http://x/deviceTimelines?afterMidId=MID-9912-3456-11\"}");
    withOther(
        request -> request.target().contains("afterMidId") ? second.formatted(TIMELINE) : first,
        timelines -> {
          assertThatExceptionOfType(RegisterProtocolException.class)
              .isThrownBy(timelines::directory);
          assertThat(timelines.list().limit(1)).hasSize(1);
        });
  }

  private static String number(String validUntil) {
    return """
    {"midId":"MID-9912-3456-11","href":"http://x/1","billingNumber":"34",\
    "givenAt":"2025-01-01T10:00:00Z","validFrom":"2025-01-01"%s}"""
        .formatted(validUntil);
  }

  @Test
  void assignsFromADayOnAndEnds() throws IOException {
    LocalDate first = LocalDate.of(2025, 1, 1);
    LocalDate last = LocalDate.of(2027, 2, 28);
    try (ContractServer server =
            ContractServer.respondingWith(
                request ->
                    request.target().endsWith("/end")
                        ? Reply.json(200, number(",\"validUntil\":\"2027-02-28\""))
                        : Reply.json(201, number(""), "Location: http://x/b/1"));
        MidIdClient client = server.client()) {
      BillingNumber given = client.billingNumbers().assign(MID_ID, "34", first);
      assertThat(given.validFrom()).contains(first);
      assertThat(given.validUntil()).isEmpty();
      assertThat(client.billingNumbers().end(MID_ID, last, "Vervangen").validUntil())
          .contains(last);
      assertThat(client.billingNumbers().end(MID_ID, last).number()).isEqualTo("34");
      assertThat(server.request(0).body())
          .isEqualTo(
              "{\"midId\":\"MID-9912-3456-11\",\"billingNumber\":\"34\","
                  + "\"validFrom\":\"2025-01-01\"}");
      assertThat(server.request(1).body())
          .isEqualTo("{\"validUntil\":\"2027-02-28\",\"reason\":\"Vervangen\"}");
      assertThat(server.request(2).body()).isEqualTo("{\"validUntil\":\"2027-02-28\"}");
      assertThat(server.requestLines().get(1))
          .isEqualTo("POST /billingNumbers/MID-9912-3456-11/end");
      for (LocalDate other : List.of(first, last.plusDays(1))) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.billingNumbers().end(MID_ID, other));
      }
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.billingNumbers().assign(MID_ID, "34", last));
      assertThatThrownBy(() -> client.billingNumbers().end(MID_ID, last, "9".repeat(201)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
