package io.github.openmidid.examples.frameworks;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.SerialRange;
import io.github.openmidid.Suggestion;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value with its JSON form.
 *
 * @param text the exact JSON
 */
record JsonForm(Object value, String text) {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final Instant INSTANT = Instant.parse("2027-02-02T10:00:00.000000001Z");
  private static final Clock CLOCK = Clock.fixed(INSTANT, ZoneOffset.UTC);
  private static final Registration REGISTRATION =
      new Registration(MID_ID, "petCt", "AZ", "linked", Optional.of(INSTANT), Optional.of("12345"));
  private static final MidIdRegister REGISTER = MidIdRegister.inMemory(List.of(REGISTRATION));

  private static final String FORMAT =
      """
      "format":"provisional","formatStatus":"provisional","formatDate":"2026-11-22"}""";
  private static final String VALID =
      """
      {"input":"mid 9912 3456 11","midId":"MID-9912-3456-11","""
          + FORMAT;
  private static final String MALFORMED =
      """
      {"input":"x","fault":"prefix","index":0,"""
          + FORMAT;
  private static final String REGISTERED =
      """
      {"midId":"MID-9912-3456-11","modalityCode":"petCt","operator":"AZ","statusCode":"linked",\
      "grantedAt":"2027-02-02T10:00:00.000000001Z","billingNumber":"12345"}""";

  static Stream<JsonForm> all() {
    return Stream.of(diagnoses(), registrations(), verifications(), devices()).flatMap(f -> f);
  }

  private static Stream<JsonForm> diagnoses() {
    return Stream.of(
        new JsonForm(MidId.diagnose("mid 9912 3456 11"), VALID),
        new JsonForm(MidId.diagnose("x"), MALFORMED),
        new JsonForm(
            MidId.diagnose("MID-9912-3456-1I"),
            """
            {"input":"MID-9912-3456-1I","fault":"illegalCharacter","index":15,\
            "suggestions":[{"candidate":"MID-9912-3456-11","reasons":["letterForDigit"]}],"""
                + FORMAT),
        new JsonForm(MidId.diagnose(null), "{\"fault\":\"missing\",\"index\":0," + FORMAT),
        new JsonForm(Suggestion.of(Suggestion.Reason.CBE_NUMBER), "{\"reasons\":[\"cbeNumber\"]}"),
        new JsonForm(new SerialRange(1, 2), "{\"first\":1,\"last\":2}"));
  }

  private static Stream<JsonForm> registrations() {
    return Stream.of(
        new JsonForm(REGISTRATION, REGISTERED),
        new JsonForm(
            new Registration(
                MID_ID, "cbct", Optional.empty(), "retired", Optional.empty(), Optional.empty()),
            """
            {"midId":"MID-9912-3456-11","modalityCode":"cbct","statusCode":"retired"}"""),
        new JsonForm(
            new LookupResult(MID_ID, Optional.of(REGISTRATION), Optional.of(INSTANT)),
            """
            {"midId":"MID-9912-3456-11","registration":"""
                + REGISTERED
                + """
                ,"asOf":"2027-02-02T10:00:00.000000001Z"}"""),
        new JsonForm(
            new LookupResult(MID_ID, Optional.empty(), Optional.empty()),
            "{\"midId\":\"MID-9912-3456-11\"}"),
        new JsonForm(
            LookupResult.cannotTell(MID_ID, Optional.empty()),
            "{\"midId\":\"MID-9912-3456-11\",\"outcome\":\"cannotTell\"}"));
  }

  private static Stream<JsonForm> verifications() {
    return Stream.of(
        new JsonForm(
            Verification.of("mid 9912 3456 11", REGISTER, CLOCK)
                .expecting(Modality.PET_CT)
                .expectingOperator("UZ"),
            verification(
                    "\"billable\",\"asExpected\":false", VALID, ",\"registration\":" + REGISTERED)
                .replace(
                    "\"asOf\"",
                    "\"expectedModality\":\"petCt\",\"expectedOperator\":\"UZ\",\"asOf\"")),
        new JsonForm(
            Verification.of("mid 9912 3456 11", REGISTER, CLOCK),
            verification(
                "\"billable\",\"asExpected\":true", VALID, ",\"registration\":" + REGISTERED)),
        new JsonForm(
            Verification.of("mid 9912 3456 11", MidIdRegister.inMemory(List.of()), CLOCK),
            verification("\"wellFormed\",\"asExpected\":false", VALID, "")),
        new JsonForm(
            Verification.of(LookupResult.cannotTell(MID_ID, Optional.empty()), CLOCK),
            verification(
                "\"wellFormed\",\"outcome\":\"cannotTell\",\"asExpected\":false",
                VALID.replace("mid 9912 3456 11", "MID-9912-3456-11"),
                "")),
        new JsonForm(
            Verification.of("x", REGISTER, CLOCK),
            verification("\"malformed\",\"asExpected\":false", MALFORMED, "")));
  }

  private static String verification(String level, String diagnosis, String registration) {
    return "{\"level\":"
        + level
        + ",\"asOf\":\"2027-02-02T10:00:00.000000001Z\",\"diagnosis\":"
        + diagnosis
        + registration
        + "}";
  }

  private static Stream<JsonForm> devices() {
    return Stream.of(
        new JsonForm(
            DeviceReport.builder()
                .midId(MID_ID)
                .operator("AZ")
                .modality(Modality.MRI)
                .make("Example")
                .model("Scan")
                .serialNumber("SN-1")
                .use(DeviceUse.MIXED)
                .campus("Noord")
                .sequenceNumber(2)
                .commissioningDate(LocalDate.of(2027, 3, 1))
                .build(),
            """
            {"midId":"MID-9912-3456-11","operator":"AZ","modality":"mri","make":"Example",\
            "model":"Scan","serialNumber":"SN-1","use":"mixed","campus":"Noord",\
            "sequenceNumber":"2","commissioningDate":"2027-03-01"}"""),
        new JsonForm(
            DeviceChange.builder().campus("Zuid").remove(DeviceField.SITE_NUMBER).build(),
            """
            {"set":{"campus":"Zuid"},"remove":["siteNumber"]}"""),
        new JsonForm(
            DeviceChange.builder().campus("Zuid").build(), "{\"set\":{\"campus\":\"Zuid\"}}"),
        new JsonForm(
            DeviceChange.builder().remove(DeviceField.SITE_NUMBER).build(),
            "{\"remove\":[\"siteNumber\"]}"),
        new JsonForm(
            NotificationFileName.parse("111-SPECT-CT1-2015-NOTIFICATION_APPAREIL.xlsx"),
            "\"111-SPECT-CT1-2015-NOTIFICATION_APPAREIL\""));
  }

  /** Returns a finding about an empty row. */
  static <K> Finding<K> finding(K key) {
    TransferRow<K> row = TransferRow.builder(key).build();
    return TransferRules.on(LocalDate.of(2026, 11, 22)).check(List.of(row), REGISTER).get(0);
  }

  /**
   * A JSON document that is not the form of any value.
   *
   * @param message a part of the expected message
   */
  record Contradiction(Class<?> type, String text, String message) {}

  static Stream<Contradiction> contradictions() {
    String verified =
        verification("\"billable\",\"asExpected\":true", VALID, ",\"registration\":" + REGISTERED);
    return Stream.of(
        new Contradiction(Diagnosis.class, MALFORMED.replace("prefix", "length"), "fault does not"),
        new Contradiction(Diagnosis.class, VALID.replace("provisional", "2030"), "format does not"),
        new Contradiction(Diagnosis.class, "{}", "format does not follow"),
        new Contradiction(Diagnosis.class, "{\"input\":1}", "input is invalid"),
        new Contradiction(Suggestion.class, "{\"candidate\":null}", "no reason"),
        new Contradiction(Suggestion.class, "{\"reasons\":[1]}", "reasons is invalid"),
        new Contradiction(Registration.class, "{}", "midId is missing"),
        new Contradiction(
            Registration.class, REGISTERED.replace("2027-", "27-"), "grantedAt is invalid"),
        new Contradiction(
            Verification.class, verified.replace("billable", "linked"), "level does not"),
        new Contradiction(
            Verification.class, verified.replace(":true", ":false"), "asExpected does not"),
        new Contradiction(
            Verification.class,
            verified.replace(
                "\"midId\":\"MID-9912-3456-11\",\"mod", "\"midId\":\"MID-9900-0001-30\",\"mod"),
            "another identifier"),
        new Contradiction(DeviceReport.class, "{\"midId\":\"MID-9912-3456-11\"}", "is missing"),
        new Contradiction(DeviceChange.class, "{}", "no fields"),
        new Contradiction(
            NotificationFileName.class, "\"111-PET-2015-melding_toestel\"", "not canonical"));
  }
}
