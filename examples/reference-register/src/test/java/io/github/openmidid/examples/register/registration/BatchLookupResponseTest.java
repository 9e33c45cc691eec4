package io.github.openmidid.examples.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Verifies that a batch response contains each requested identifier exactly once. */
@DisplayName("N78 batch responses")
@Tag("slow")
class BatchLookupResponseTest {
  private static ProcedureFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static JsonNode query(RegisterCaller calls, List<String> midIds) {
    ApiResponse response =
        calls.post("/midIds/query", "{\"midIds\":[\"" + String.join("\",\"", midIds) + "\"]}");
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    assertThat(response.json().propertyNames()).containsExactly("items", "notFound");
    return response.json();
  }

  private static List<String> items(JsonNode response) {
    return StreamSupport.stream(response.get("items").spliterator(), false)
        .map(item -> item.get("midId").stringValue())
        .toList();
  }

  private static List<String> notFound(JsonNode response) {
    return StreamSupport.stream(response.get("notFound").spliterator(), false)
        .map(JsonNode::stringValue)
        .toList();
  }

  /**
   * Verifies it for known, foreign and unknown identifiers, with duplicates and in any order, for
   * each role.
   */
  @Test
  void n78_containsEachIdentifierOnceInRequestOrderForEachRole() {
    List<String> own =
        List.of(grant(fixture.operator), grant(fixture.operator), grant(fixture.operator));
    List<String> ofOthers = List.of(grant(fixture.otherOperator), grant(fixture.otherOperator));
    List<String> unknown =
        LongStream.of(1, 99_999_999, 12_345_678)
            .mapToObj(n -> MidId.ofSerial(n).toString())
            .toList();
    List<String> delivered = own.subList(0, 1);
    fixture.supplier.post(
        "/deliveries", ProcedureFixture.json(ProcedureFixture.delivery(delivered.get(0), "mri")));
    Random random = new Random(78);
    for (int round = 0; round < 20; round++) {
      List<String> pool = new ArrayList<>(own);
      pool.addAll(ofOthers);
      pool.addAll(unknown);
      List<String> requested = new ArrayList<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        requested.add(pool.get(random.nextInt(pool.size())));
      }
      Set<String> authority = new LinkedHashSet<>(own);
      authority.addAll(ofOthers);
      assertContainsEachOnce(fixture.operator, requested, Set.copyOf(own));
      assertContainsEachOnce(fixture.otherOperator, requested, Set.copyOf(ofOthers));
      assertContainsEachOnce(fixture.supplier, requested, Set.copyOf(delivered));
      assertContainsEachOnce(fixture.health, requested, authority);
      assertContainsEachOnce(fixture.riziv, requested, authority);
      assertContainsEachOnce(
          RegisterCaller.as(Role.SUPPLIER, fixture.register, "Another NV"), requested, Set.of());
    }
  }

  private static String grant(RegisterCaller calls) {
    return calls.grantNew("mri");
  }

  private static void assertContainsEachOnce(
      RegisterCaller calls, List<String> requested, Set<String> visible) {
    JsonNode response = query(calls, requested);
    List<String> distinct = requested.stream().distinct().toList();
    assertThat(items(response)).isEqualTo(distinct.stream().filter(visible::contains).toList());
    assertThat(notFound(response))
        .isEqualTo(distinct.stream().filter(midId -> !visible.contains(midId)).toList());
  }

  @Test
  void n78_listsAThousandUnknownIdentifiers() {
    List<String> requested =
        LongStream.rangeClosed(1, 1_000).mapToObj(n -> MidId.ofSerial(n).toString()).toList();
    JsonNode response = query(fixture.operator, requested);
    assertThat(items(response)).isEmpty();
    assertThat(notFound(response)).isEqualTo(requested);
  }
}
