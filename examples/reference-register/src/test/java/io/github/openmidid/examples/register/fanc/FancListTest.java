package io.github.openmidid.examples.register.fanc;

import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.registration.SuccessfulOperationsTest;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tests the list for FANC: each identifier in its scope, at the place of its latest change. */
@Timeout(120)
@Tag("slow")
class FancListTest {
  private static ProcedureFixture fixture;
  private static RegisterCaller fanc;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    fanc = fanc(fixture.register);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static RegisterCaller fanc(ReferenceRegister register) {
    return RegisterCaller.as(Role.FANC, register, "FANC");
  }

  /** Returns all changes since a cursor, and the cursor from which to resume. */
  private static Changes changes(RegisterCaller fanc, String cursor) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page;
    String now = cursor;
    do {
      page =
          fanc.get("/fancDevices?pageSize=3" + (now.isEmpty() ? "" : "&afterCursor=" + now)).json();
      page.get("items").forEach(items::add);
      now = page.get("cursor").stringValue();
    } while (page.has("next"));
    return new Changes(items, now);
  }

  private record Changes(List<JsonNode> items, String cursor) {
    List<String> midIds() {
      return items.stream().map(item -> item.get("midId").stringValue()).toList();
    }
  }

  @Test
  void containsEveryModalityExceptMri() {
    String before = changes(fanc, "").cursor();
    List<String> granted = new ArrayList<>();
    for (String modality : List.of("ct", "pet", "petCt", "mri", "petMri", "spectCt", "mri")) {
      String midId = fixture.operator.grantNew(modality);
      if (!modality.equals("mri")) {
        granted.add(midId);
      }
    }
    granted.add(fixture.otherOperator.grantNew("ct"));

    assertThat(changes(fanc, before).midIds()).containsExactlyElementsOf(granted);
  }

  @Test
  void containsTheEstablishmentOnceTheDeviceIsReported() {
    String before = changes(fanc, "").cursor();
    String midId = fixture.operator.grantNew("petCt");
    JsonNode granted = only(before);
    assertThat(granted.get("status").stringValue()).isEqualTo("available");
    assertThat(granted.has("campus")).isFalse();
    assertThat(granted.get("href").stringValue()).endsWith("/midIds/" + midId);
    Map<String, Object> report = device(midId, "petCt");
    report.put("establishmentUnitNumber", "2123456789");
    report.put("fancEstablishmentNumber", "E-1");
    String id = fixture.report(report).json().get("deviceId").stringValue();
    JsonNode reported = only(before);

    assertThat(reported.get("campus").stringValue()).isEqualTo("Campus Noord");
    assertThat(reported.get("establishmentUnitNumber").stringValue()).isEqualTo("2123456789");
    assertThat(reported.get("fancEstablishmentNumber").stringValue()).isEqualTo("E-1");
    assertThat(reported.get("operator").stringValue()).isEqualTo(ProcedureFixture.OPERATOR);
    assertThat(reported.get("changedAt").stringValue())
        .isGreaterThan(granted.get("changedAt").stringValue());
    String end = ProcedureFixture.inYears(2);
    fixture.operator.patch("/devices/" + id, "\"1\"", "{\"decommissioningDate\":\"" + end + "\"}");
    fixture.link(midId, id);
    JsonNode linked = only(before);
    assertThat(linked.get("decommissioningDate").stringValue()).isEqualTo(end);
    assertThat(linked.get("status").stringValue()).isEqualTo("linked");
  }

  private static JsonNode only(String after) {
    List<JsonNode> items = changes(fanc, after).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  @Test
  void containsTheFormerNumberOfAnExistingDevice() {
    String before = changes(fanc, "").cursor();
    fixture.health.post(
        "/existingDevices",
        "{\"items\":[{\"cadastreNumber\":\"K-77\",\"operator\":\"AZ\",\"modality\":\"ct\","
            + "\"registeredOn\":\"2020-01-01\",\"fancDeviceNumber\":\"X-12345\"}]}");

    assertThat(only(before).get("fancDeviceNumber").stringValue()).isEqualTo("X-12345");
    assertThat(only(before).get("status").stringValue()).isEqualTo("linked");
  }

  @Test
  void movesChangedIdentifiersToTheEnd() {
    String one = fixture.operator.grantNew("ct");
    String id = fixture.reported(one, "ct");
    String two = fixture.operator.grantNew("ct");
    String cursor = changes(fanc, "").cursor();
    fixture.operator.patch("/devices/" + id, "\"1\"", "{\"model\":\"Scan 128\"}");
    assertThat(changes(fanc, cursor).items()).isEmpty();
    assertThat(changes(fanc, cursor).cursor()).isEqualTo(cursor);
    fixture.operator.patch("/devices/" + id, "\"2\"", "{\"campus\":\"Campus Zuid\"}");

    assertThat(changes(fanc, cursor).midIds()).containsExactly(one);
    assertThat(changes(fanc, "").midIds()).endsWith(two, one).doesNotHaveDuplicates();
  }

  @Test
  void containsBothIdentifiersAfterACorrection() {
    String wrong = fixture.operator.grantNew("ct");
    String right = fixture.operator.grantNew("ct");
    String id = fixture.reported(wrong, "ct");
    String cursor = changes(fanc, "").cursor();
    fixture.operator.patch("/devices/" + id, "\"1\"", json(Map.of("midId", right)));
    Changes changes = changes(fanc, cursor);

    assertThat(changes.midIds()).containsExactlyInAnyOrder(wrong, right);
    assertThat(changes.items())
        .allSatisfy(
            item ->
                assertThat(item.has("campus"))
                    .isEqualTo(item.get("midId").stringValue().equals(right)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "c-", "c--1", "c-01", "c-1234567890123456789", "d-1", "c-1&x=1"})
  void rejectsAnInvalidCursor(String cursor) {
    assertThat(fanc.get("/fancDevices?afterCursor=" + cursor).status()).isEqualTo(400);
  }

  /** Verifies that a change is not missed if it is committed after a later one was read. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void includesLateCommitsOfAnotherNode(Engine engine, @TempDir Path directory) {
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = engine == Engine.POSTGRESQL ? store.open() : null) {
      ProcedureFixture here = new ProcedureFixture(one);
      RegisterCaller there =
          RegisterCaller.to(other == null ? one : other, ProcedureFixture.OPERATOR);
      RegisterCaller reader = fanc(other == null ? one : other);
      String known = here.operator.grantNew("ct");
      String id = here.reported(known, "ct");
      String begin = changes(reader, "").cursor();
      List<String> late = new ArrayList<>();
      String early = there.grantNew("ct");
      TransactionTemplate open =
          new TransactionTemplate(RegisterInternals.part(one, PlatformTransactionManager.class));
      Changes during =
          open.execute(
              status -> {
                late.add(grantIn(one));
                String earlyToo = there.grantNew("pet");
                Changes read = changes(reader, begin);
                assertThat(read.midIds()).containsExactly(early, earlyToo);
                return read;
              });
      here.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
      late.add(known);

      assertThat(changes(reader, during.cursor()).midIds()).containsExactlyElementsOf(late);
    }
  }

  private static String grantIn(ReferenceRegister register) {
    Caller caller = new Caller("late", Optional.empty(), Set.of(), "");
    return RegisterInternals.part(register, GrantService.class)
        .grant(caller, UUID.randomUUID(), Modality.CT)
        .value()
        .midId()
        .toString();
  }

  /** Verifies that a running change neither blocks a reader nor becomes partly visible. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void doesNotWaitForAPendingChange(Engine engine, @TempDir Path directory) {
    try (ReferenceRegister register = engine.newStore(directory).open()) {
      RegisterCaller reader = fanc(register);
      String midId = RegisterCaller.to(register, "AZ").grantNew("ct");
      TransactionTemplate open =
          new TransactionTemplate(
              RegisterInternals.part(register, PlatformTransactionManager.class));
      String cursor =
          open.execute(
              status -> {
                RegisterInternals.part(register, RegistrationStore.class).lock(MidId.of(midId));
                Changes read = changes(reader, "");
                assertThat(read.items()).isEmpty();
                return read.cursor();
              });

      assertThat(changes(reader, cursor).midIds()).containsExactly(midId);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void isCompleteForConcurrentGrantsAndReaders(Engine engine, @TempDir Path directory)
      throws Exception {
    int writers = 6;
    int each = 20;
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = engine == Engine.POSTGRESQL ? store.open() : null) {
      ReferenceRegister[] nodes = {one, other == null ? one : other};
      AtomicInteger writing = new AtomicInteger(writers);
      List<Callable<Set<String>>> tasks = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        RegisterCaller calls = RegisterCaller.to(nodes[w % 2], "AZ " + w);
        tasks.add(
            () -> {
              Set<String> granted = new TreeSet<>();
              for (int i = 0; i < each; i++) {
                granted.add(calls.grantNew("ct"));
              }
              writing.decrementAndGet();
              return granted;
            });
      }
      for (int r = 0; r < 2; r++) {
        RegisterCaller[] readers = {fanc(nodes[r]), fanc(nodes[1 - r])};
        tasks.add(() -> readAll(readers, writing));
      }
      List<Set<String>> results = ConcurrentCalls.run(tasks);
      Set<String> granted = new TreeSet<>();
      results.subList(0, writers).forEach(granted::addAll);

      assertThat(granted).hasSize(writers * each);
      assertThat(results.get(writers)).isEqualTo(granted);
      assertThat(results.get(writers + 1)).isEqualTo(granted);
    }
  }

  /** Reads from alternating nodes until no more changes can follow. */
  private static Set<String> readAll(RegisterCaller[] nodes, AtomicInteger writing) {
    Set<String> read = new TreeSet<>();
    String cursor = "";
    boolean last = false;
    for (int i = 0; !last; i++) {
      last = writing.get() == 0;
      Changes changes = changes(nodes[i % 2], cursor);
      read.addAll(changes.midIds());
      cursor = changes.cursor();
    }
    return read;
  }

  @Test
  void isAvailableAfterAnImport() {
    try (ReferenceRegister register =
        ReferenceRegister.builder().importing(SuccessfulOperationsTest.SAMPLE).start()) {
      ApiResponse page = fanc(register).get("/fancDevices?pageSize=1000");
      JsonNode items = page.json().get("items");

      assertThat(items).hasSizeGreaterThan(500);
      assertThat(items)
          .allSatisfy(item -> assertThat(item.get("modality").stringValue()).isNotEqualTo("mri"));
    }
  }
}
