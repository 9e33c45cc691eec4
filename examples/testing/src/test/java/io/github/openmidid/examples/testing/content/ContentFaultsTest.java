package io.github.openmidid.examples.testing.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentFaultsTest {
  private static final String BODY = "{\"items\":[{\"a\":1},{\"a\":2},{\"a\":3}],\"notFound\":[]}";
  private static final Response RESPONSE = response(BODY);

  private static Response response(String body) {
    return new Response(
        200,
        HeaderLines.none().plus("Content-Type", "application/json").plus("ETag", "\"1\""),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Request request(String target) {
    return new Request("GET", target, HeaderLines.none(), new byte[0]);
  }

  private static Response applied(ContentFault fault, long seed) {
    ResponseHistory earlier = new ResponseHistory();
    earlier.add(request("/x/1"), response("{\"other\":true}"));
    return fault.apply(RESPONSE, earlier, new SplittableRandom(seed));
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static Stream<ContentFault> all() {
    return Stream.of(
            MessageFaults.values(),
            CodingFaults.values(),
            SubstitutionFaults.values(),
            JsonFaults.values(),
            RejectionFaults.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("all")
  void doTheSameForTheSameSeed(ContentFault fault) {
    for (long seed = 0; seed < 20; seed++) {
      Response once = applied(fault, seed);
      Response again = applied(fault, seed);
      assertThat(again.status()).isEqualTo(once.status());
      assertThat(again.headers()).isEqualTo(once.headers());
      assertThat(again.body()).isEqualTo(once.body());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void takeAResponseWithoutABody(ContentFault fault) {
    Response bare = new Response(303, HeaderLines.none().plus("Location", "/x"), new byte[0]);
    for (long seed = 0; seed < 20; seed++) {
      assertThat(fault.apply(bare, new ResponseHistory(), new SplittableRandom(seed))).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void changeSomethingForSomeSeed(ContentFault fault) {
    boolean changed = fault == MessageFaults.DIGEST_REMOVED; // there is none
    for (long seed = 0; seed < 50 && !changed; seed++) {
      Response response = applied(fault, seed);
      changed =
          response.status() != RESPONSE.status()
              || !response.headers().equals(RESPONSE.headers())
              || !text(response).equals(BODY);
    }
    assertThat(changed).isTrue();
  }

  @Test
  void dropItemsAndLeaveSoundJson() {
    for (long seed = 0; seed < 20; seed++) {
      JsonNode json = new JsonMapper().readTree(applied(JsonFaults.ITEMS_DROPPED, seed).body());
      assertThat(json.get("items").size()).isLessThan(3);
      assertThat(json.get("notFound").size()).isZero();
    }
  }

  @Test
  void compressAsTheyAreLabelled() throws IOException {
    Response gzip = applied(CodingFaults.GZIP, 1);
    assertThat(gzip.headers().first("content-encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(RESPONSE.body());
  }

  @Test
  void replaceAResponseByOneToTheSameKindOfRequest() {
    ResponseHistory earlier = new ResponseHistory();
    earlier.add(request("/v1/midIds/MID-9912-3456-11"), response("1"));
    earlier.add(request("/v1/devices/5f0c1d2e-aaaa"), response("2"));
    earlier.add(request("/v1/midIds/MID-9940-6373-10"), response("3"));
    ResponseHistory others = earlier.to(request("/v1/midIds/MID-9940-6373-10"));
    SplittableRandom random = new SplittableRandom(1);

    assertThat(text(SubstitutionFaults.OTHER_RESPONSE.apply(RESPONSE, others, random)))
        .isEqualTo("1");
    assertThat(text(SubstitutionFaults.RESPONSE_OF_OTHER_KIND.apply(RESPONSE, others, random)))
        .isEqualTo("2");
  }
}
