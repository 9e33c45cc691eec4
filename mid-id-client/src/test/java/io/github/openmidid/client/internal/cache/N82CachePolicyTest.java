package io.github.openmidid.client.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N82 of the list of faults: how long the headers of a response allow caching it. */
@Tag("slow")
class N82CachePolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00.900Z");
  private static final long SECOND = 1_000_000_000;
  private static final long UNLIMITED = CacheControl.UNLIMITED;

  private static CachePolicy policy(List<String> lines) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      String[] parts = line.split(":", 2);
      headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(List.of(parts).get(1));
    }
    return CachePolicy.of(headers, NOW);
  }

  private static CachePolicy policy(String... lines) {
    return policy(List.of(lines));
  }

  /** Returns the remaining freshness from the time of the request. */
  private static long remaining(CachePolicy policy) {
    long lifetime = policy.lifetimeNanos();
    return lifetime == UNLIMITED ? UNLIMITED : Math.max(0, lifetime - policy.ageNanos());
  }

  /** Several lines are separated by bars; null means "no limit". */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', -",
        "private, -",
        "public, -",
        "'', -",
        "',', -",
        "unknown, -",
        "'unknown=\"a, max-age=1\"', -",
        "'private=\"max-age=1, no-store\"', -",
        "s-maxage=1, -",
        "proxy-revalidate, -",
        "immutable, -",
        "must-revalidate, -",
        "max-age=0, 0",
        "max-age=00, 0",
        "max-age=060, 60",
        "max-age=90, 90",
        "MAX-AGE=90, 90",
        "'max-age=\"90\"', 90",
        "'max-age=\"9\\0\"', 90",
        "'max-age=90,', 90",
        "',, ,max-age=90', 90",
        "'max-age=90,private', 90",
        "'max-age=90, max-age=10', 10",
        "'max-age=10, max-age=90', 10",
        "'max-age=90|max-age=10', 10",
        "'max-age=10|max-age=90', 10",
        "'private|max-age=10', 10",
        "'s-maxage=10, max-age=90', 90",
        "'max-age=90, s-maxage=0', 90",
        "max-age=2147483647, 2147483647",
        "max-age=2147483648, 2147483648",
        "max-age=2147483649, 2147483648",
        "max-age=99999999999, 2147483648",
        "max-age=99999999999999999999999999, 2147483648",
        "'max-age=99999999999999999999999999, max-age=7', 7",
        "no-store, 0",
        "NO-STORE, 0",
        "no-store=1, 0",
        "'max-age=60, no-store', 0",
        "'no-store, max-age=60', 0",
        "'max-age=60|no-store', 0",
        "'no-store|max-age=60', 0",
        "'no-store, must-understand', 0",
        "'no-cache, max-age=60', 0",
        "'no-cache=\"Set-Cookie\", max-age=60', 0",
        "'max-age=60|private, no-cache', 0",
        "max-age, 0",
        "max-age=, 0",
        "'max-age=\"\"', 0",
        "'max-age=\"60', 0",
        "max-age=-1, 0",
        "max-age=+60, 0",
        "max-age=60.0, 0",
        "max-age=6e1, 0",
        "max-age=0x60, 0",
        "max-age=x, 0",
        "max-age=1/, 0",
        "max-age=1:, 0",
        "max-age=٣, 0",
        "'max-age=\" 60\"', 0",
        "max-age:60, 0",
        "'max-age =60', 0",
        "'max-age= 60', 0",
        "max-age=60;private, 0",
        "'no-store; max-age=60', 0",
        "'private; max-age=60', 0",
        "'max-age=60, max-age=x', 0",
        "'max-age=x|max-age=60', 0",
        "'=60', 0",
        "'=, max-age=60', 0",
        "'max-age=60 no-store', 0",
        "'\"max-age=60\"', 0",
        "'private=\"a', 0",
        "'private=\"a\\', 0",
      })
  @DisplayName("N82 Cache-Control, in one line or several")
  void n82_readsCacheControl(String lines, Long seconds) {
    CachePolicy policy =
        policy(List.of(lines.split("\\|")).stream().map(l -> "Cache-Control:" + l).toList());
    assertThat(remaining(policy)).isEqualTo(seconds == null ? UNLIMITED : seconds * SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\a", "aa", ", ", "=,"})
  @DisplayName("N82 a Cache-Control line of a million characters")
  void n82_longCacheControl(String repeated) {
    String text = repeated.repeat(500_000);
    assertThat(remaining(policy("Cache-Control:private=\"" + text + "\", max-age=7")))
        .isEqualTo(7 * SECOND);
    assertThat(remaining(policy("Cache-Control:private=\"" + text + "\\"))).isZero();
    assertThat(remaining(policy("Cache-Control:max-age=7, a" + text + "/"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'max-age=60', 'Age: 0', 60",
    "'max-age=60', 'Age: 59', 1",
    "'max-age=60', 'Age: 60', 0",
    "'max-age=60', 'Age: 4000', 0",
    "'max-age=60', 'Age: 99999999999999999999', 0",
    "'max-age=60', 'Age: 10|Age: 50', 10",
    "'max-age=60', 'Age: 50|Age: 10', 10",
    "'max-age=60', 'Age: -1', 0",
    "'max-age=60', 'Age: x', 0",
    "'max-age=60', 'Age: 1, 2', 0",
    "'max-age=60', 'Age:', 0",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 10:00:30 GMT', 60",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 09:59:59 GMT', 58.1",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 09:00:00 GMT', 0",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 09:00:00 GMT|Age: 1', 0",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 09:59:59 GMT|Age: 30', 30",
    "'max-age=60', 'Date: Sat, 28 Nov 2026 10:00:30 GMT|Date: Sat, 28 Nov 2026 09:00:00 GMT', 0",
    "'max-age=60', 'Date: yesterday', 0",
    "'max-age=60', 'Expires: 0', 0",
    "'max-age=60', 'Expires: -1', 0",
    "'max-age=60', 'Expires:', 0",
    "'max-age=60', 'Expires: Thu, 01 Jan 1970 00:00:00 GMT', 0",
    "'max-age=60', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT', 9.1",
    "'max-age=5', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT', 5",
    "'private', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT', 9.1",
    "'private', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT|Age: 9', 0.1",
    "'private', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT|Expires: 0', 0",
    "'private', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT|Expires: Sat, 28 Nov 2026 10:00:05 GMT', 4.1",
    "'private', 'Date: Sat, 28 Nov 2026 10:00:30 GMT|Expires: Sat, 28 Nov 2026 10:00:40 GMT', 10",
    "'private', 'Date: Sat, 28 Nov 2026 10:00:30 GMT|Expires: Sat, 28 Nov 2026 10:00:30 GMT', 0",
    "'private', 'Date: Sat, 28 Nov 2026 10:00:00 GMT|Expires: Sat, 28 Nov 2026 10:00:10 GMT', 8.2",
    "'private', 'Date: Sat, 28 Nov 2026 09:00:00 GMT|Expires: Sat, 28 Nov 2026 10:00:10 GMT', 0",
    "'private', 'Expires: Fri, 31 Dec 9999 23:59:59 GMT', 2147483648",
    "'max-age=60', 'Pragma: no-cache', 0",
    "'max-age=60', 'Pragma: x, No-Cache', 0",
    "'max-age=60', 'Pragma: x', 60",
    "'max-age=60', 'Vary: *', 0",
    "'max-age=60', 'Vary: Accept, *', 0",
    "'max-age=60', 'Vary: Accept|Vary: *', 0",
    "'max-age=60', 'Vary: BelGov-Trace-Id', 0",
    "'max-age=60', 'Vary: Accept, Accept-Encoding, Authorization, Origin', 60",
    "'max-age=60', 'Vary: Accept-Language', 60",
    "'no-store', 'Expires: Sat, 28 Nov 2026 10:00:10 GMT', 0"
  })
  @DisplayName("N82 the other headers")
  void n82_readsOtherHeaders(String cacheControl, String others, double seconds) {
    List<String> lines = new ArrayList<>(List.of(others.split("\\|")));
    lines.add("Cache-Control: " + cacheControl);
    assertThat(remaining(policy(lines))).isEqualTo(Math.round(seconds * SECOND));
  }

  @ParameterizedTest
  @CsvSource({
    "'private', 9223372036854775807",
    "'max-age=60', 9223372036854775807",
    "'max-age=60, stale-if-error=30', 30000000000",
    "'stale-if-error=30, stale-if-error=20', 20000000000",
    "'stale-if-error', 0",
    "'stale-if-error=x', 0",
    "'must-revalidate', 0",
    "'must-revalidate, stale-if-error=30', 0",
    "'must-revalidate=\"x\"', 0",
    "'proxy-revalidate', 9223372036854775807",
    "'no-cache', 0",
    "'no-store', 0",
    "'max-age=x', 0"
  })
  @DisplayName("N82 how long stale use is allowed while the register is unavailable")
  void n82_limitsStaleUse(String cacheControl, long nanos) {
    assertThat(policy("Cache-Control: " + cacheControl).staleNanos()).isEqualTo(nanos);
  }

  @Test
  @DisplayName("N82 a 304 keeps the headers that it does not replace")
  void n82_notModifiedKeepsUnchangedHeaders() {
    CachePolicy stored =
        policy(
            "Cache-Control: max-age=10, must-revalidate",
            "Vary: Accept-Language",
            "Expires: Sat, 28 Nov 2026 10:00:30 GMT",
            "Age: 9");
    CachePolicy silent = policy().or(stored);
    assertThat(remaining(silent)).isEqualTo(10 * SECOND);
    assertThat(silent.staleNanos()).isZero();
    assertThat(silent.variesByLanguage()).isTrue();
    CachePolicy later = policy("Date: Sat, 28 Nov 2026 10:00:25 GMT").or(stored);
    assertThat(remaining(later)).as("Expires is a point in time").isEqualTo(5 * SECOND);
    CachePolicy replaced = policy("Cache-Control: max-age=20", "Age: 1").or(stored);
    assertThat(remaining(replaced)).isEqualTo(19 * SECOND);
    assertThat(replaced.staleNanos()).isEqualTo(UNLIMITED);
    assertThat(remaining(policy("Cache-Control: no-store").or(stored))).isZero();
    assertThat(remaining(policy("Age: x").or(stored))).isZero();
    assertThat(remaining(policy("Vary: *").or(stored))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\"", "\\", "\"\\", "a=\"", ",", "a=", "=", " "})
  @DisplayName("N82 a line of any length is read in one pass")
  void n82_readsLongLinesInOnePass(String part) {
    String line = part.repeat(200_000);
    long start = System.nanoTime();
    assertThat(remaining(policy("Cache-Control: " + line + ",no-store"))).isZero();
    assertThat(System.nanoTime() - start).isLessThan(5 * SECOND);
  }

  /** Lines of all kinds, from which random responses are built. */
  private static final List<String> LINES =
      List.of(
          "Cache-Control: private",
          "Cache-Control: public, immutable",
          "Cache-Control: max-age=0",
          "Cache-Control: max-age=30",
          "Cache-Control: max-age=60",
          "Cache-Control: max-age=99999999999",
          "Cache-Control: max-age=\"45\"",
          "Cache-Control: max-age=x",
          "Cache-Control: s-maxage=600",
          "Cache-Control: must-revalidate",
          "Cache-Control: stale-if-error=15",
          "Cache-Control: stale-if-error=600",
          "Cache-Control: stale-while-revalidate=600",
          "Cache-Control: no-store",
          "Cache-Control: no-cache=\"x\"",
          "Cache-Control: private=\"x",
          "Cache-Control:",
          "Age: 0",
          "Age: 12",
          "Age: 99999999999",
          "Age: x",
          "Date: Sat, 28 Nov 2026 09:59:40 GMT",
          "Date: Sat, 28 Nov 2026 10:00:00 GMT",
          "Date: Sat, 28 Nov 2026 10:05:00 GMT",
          "Date: Thu, 01 Jan 1970 00:00:00 GMT",
          "Date: now",
          "Expires: Sat, 28 Nov 2026 10:00:10 GMT",
          "Expires: Sat, 28 Nov 2026 10:05:30 GMT",
          "Expires: Fri, 31 Dec 9999 23:59:59 GMT",
          "Expires: 0",
          "Pragma: no-cache",
          "Pragma: x",
          "Vary: *",
          "Vary: Accept-Language",
          "Vary: Accept",
          "ETag: \"a\"",
          "Warning: 110 - \"stale\"",
          "X-Max-Age: 600");

  @Test
  @DisplayName("N82 no additional line extends the lifetime")
  void n82_noAdditionalLineExtendsTheLifetime() {
    SplittableRandom random = new SplittableRandom(82);
    int shortened = 0;
    for (int i = 0; i < 100_000; i++) {
      List<String> lines = new ArrayList<>();
      for (int n = random.nextInt(6); n > 0; n--) {
        lines.add(LINES.get(random.nextInt(LINES.size())));
      }
      List<String> more = new ArrayList<>(lines);
      more.add(random.nextInt(lines.size() + 1), LINES.get(random.nextInt(LINES.size())));
      CachePolicy before = policy(lines);
      CachePolicy after = policy(more);
      assertThat(remaining(after))
          .as("%s, then %s", lines, more)
          .isLessThanOrEqualTo(remaining(before));
      assertThat(after.staleNanos()).as("%s", more).isLessThanOrEqualTo(before.staleNanos());
      assertThat(after.ageNanos()).as("%s", more).isGreaterThanOrEqualTo(before.ageNanos());
      shortened += remaining(after) < remaining(before) ? 1 : 0;
    }
    assertThat(shortened).as("lines that matter").isGreaterThan(10_000);
  }
}
