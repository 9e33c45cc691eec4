package io.github.openmidid.examples.register.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Verifies {@code access.csv}: the response to each operation of the contract, and to places of the
 * page, for each role, with its own data and that of others.
 *
 * <p>A number is the status. For lists, {@code seen} is 200 with the item, {@code unseen} 200
 * without it. Own data belongs to the operator, which delegates access to the institution, and was
 * delivered by the supplier; authorities have no own data. Places of the page begin with {@code
 * page} and are requested after an attempt to sign in: 303 leads to the sign-in.
 */
@Tag("slow")
class AccessTableTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final String INSTITUTION = "Voorbeeld Controle";
  private static final String SUPPLIER = "Voorbeeld Imaging NV";

  private static final Path CONTRACT =
      Path.of("../../mid-id-client/src/main/resources/openapi/mid-id-register-v1.yaml");

  private static ReferenceRegister register;
  private static AccessFixture own;
  private static AccessFixture foreign;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().sampleApps().start();
    own = new AccessFixture(register, OPERATOR, SUPPLIER);
    foreign = new AccessFixture(register, "CHU Exemple Liège", "Exemple Imagerie SA");
    own.delegateTo(INSTITUTION);
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static Map<String, String> tokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token", "");
    tokens.put("operator", token(Role.OPERATOR, OPERATOR));
    tokens.put("local administrator", token(Role.LOCAL_ADMINISTRATOR, OPERATOR));
    tokens.put("recognised institution", token(Role.RECOGNISED_INSTITUTION, INSTITUTION));
    tokens.put("supplier", token(Role.SUPPLIER, SUPPLIER));
    tokens.put("FANC", token(Role.FANC, "FANC"));
    tokens.put("RIZIV", token(Role.RIZIV, "RIZIV"));
    tokens.put("FPS Health", token(Role.FPS_HEALTH, "FPS Health"));
    return tokens;
  }

  private static String token(Role role, String organization) {
    return String.valueOf(register.accessToken(role, organization));
  }

  static List<NamedCsvRecord> table() throws IOException {
    try (InputStream file = AccessTableTest.class.getResourceAsStream("/access.csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    }
  }

  static List<NamedCsvRecord> operations() throws IOException {
    return table().stream().filter(row -> !isOnThePage(row.getField("operation"))).toList();
  }

  static List<NamedCsvRecord> places() throws IOException {
    return table().stream().filter(row -> isOnThePage(row.getField("operation"))).toList();
  }

  private static boolean isOnThePage(String operation) {
    return operation.startsWith("page");
  }

  private static AccessFixture world(NamedCsvRecord row) {
    return row.getField("data").equals("foreign") ? foreign : own;
  }

  @ParameterizedTest
  @MethodSource("places")
  void thePageRespondsToEachRoleAsInTheTable(NamedCsvRecord row) {
    String place = OperationCaller.PLACES.get(row.getField("operation")).apply(world(row));
    tokens()
        .forEach(
            (role, token) -> {
              PageVisitor visitor = new PageVisitor(register);
              if (!token.isEmpty()) {
                visitor.signIn("en", token.toCharArray());
              }
              assertThat(String.valueOf(visitor.get(place).status()))
                  .as("%s, %s, %s", place, row.getField("data"), role)
                  .isEqualTo(row.getField(role));
            });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void respondsToEachRoleAsInTheTable(NamedCsvRecord row) {
    String operation = row.getField("operation");
    AccessFixture world = world(row);
    tokens()
        .forEach(
            (role, token) -> {
              RegisterCaller calls = new RegisterCaller(register.baseUrl(), token);
              ApiResponse response = OperationCaller.ALL.get(operation).apply(world, calls);
              assertThat(
                      outcome(row.getField(role), response, OperationCaller.mark(operation, world)))
                  .as("%s, %s, %s: %s", operation, row.getField("data"), role, response)
                  .isEqualTo(row.getField(role));
            });
  }

  /** Returns the response in the notation of the table. */
  private static String outcome(String expected, ApiResponse response, String mark) {
    boolean isAboutSeeing = expected.endsWith("seen");
    if (response.status() != 200 || !isAboutSeeing) {
      return String.valueOf(response.status());
    }
    return response.response().body().contains(mark) ? "seen" : "unseen";
  }

  @Test
  void theTableContainsEveryOperationOfTheContract() throws IOException {
    assertThat(names(operations())).isEqualTo(operationsOfTheContract());
    assertThat(OperationCaller.ALL.keySet()).isEqualTo(names(operations()));
    assertThat(OperationCaller.PLACES.keySet()).isEqualTo(names(places()));
  }

  private static Set<String> names(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(row -> row.getField("operation"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theTableHasBothKindsOfDataOrNeither() throws IOException {
    Map<String, Set<String>> data =
        table().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("operation"),
                    Collectors.mapping(row -> row.getField("data"), Collectors.toSet())));

    assertThat(data.values()).isSubsetOf(Set.of("any"), Set.of("own", "foreign"));
    assertThat(table())
        .allSatisfy(row -> assertThat(row.getHeader()).containsAll(tokens().keySet()));
  }

  private static Set<String> operationsOfTheContract() throws IOException {
    try (InputStream contract = Files.newInputStream(CONTRACT)) {
      Map<String, Object> document = new Yaml().load(contract);
      return ((Map<?, ?>) document.get("paths"))
          .values().stream()
              .flatMap(path -> ((Map<?, ?>) path).values().stream())
              .flatMap(AccessTableTest::operationId)
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> operationId(Object part) {
    return part instanceof Map<?, ?> operation && operation.get("operationId") instanceof String id
        ? Stream.of(id)
        : Stream.empty();
  }
}
