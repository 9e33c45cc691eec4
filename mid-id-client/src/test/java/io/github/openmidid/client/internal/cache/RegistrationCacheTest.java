package io.github.openmidid.client.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RegistrationCacheTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may overflow
  private final RegistrationCache cache =
      new RegistrationCache(CacheSettings.defaults(), nanos::get);

  private CacheEntry known(String principal, MidId midId) {
    Registration registration =
        Registration.of(midId, Modality.CT, principal, RegistrationStatus.AVAILABLE);
    return new CacheEntry(
        principal,
        null,
        Optional.of(registration),
        CachePolicy.NONE,
        Instant.EPOCH,
        nanos.get(),
        cache.epoch());
  }

  private void put(String principal, MidId midId) {
    cache.put(midId, known(principal, midId));
  }

  private @Nullable CacheEntry get(String principal) {
    return cache.get(new Requester(principal, ""), MID_ID);
  }

  private @Nullable CacheEntry fresh(String principal) {
    return cache.fresh(new Requester(principal, ""), MID_ID);
  }

  @Test
  @DisplayName("N38 a million identifiers leave no more entries than the maximum")
  void n38_boundsEntriesOfAMillionIdentifiers() {
    for (long i = 1; i <= 1_000_000; i++) {
      put("a", MidId.ofSerial(i));
    }
    assertThat(cache.size()).isLessThanOrEqualTo(10_000).isGreaterThan(9_000);
  }

  @Test
  @DisplayName("N38 entries of many principals for one identifier are bounded too")
  void n38_boundsEntriesOfManyPrincipals() {
    for (int i = 0; i < 1_000; i++) {
      put("p" + i, MID_ID);
    }
    assertThat(cache.size()).isEqualTo(1);
    assertThat(fresh("p999")).isNotNull();
    assertThat(fresh("p996")).isNotNull();
    assertThat(fresh("p995")).isNull();
  }

  @Test
  void invalidatesAChangeForEveryPrincipal() {
    put("a", MID_ID);
    put("b", MID_ID);
    cache.invalidate(MID_ID);
    assertThat(get("a")).isNull();
    assertThat(get("b")).isNull();
  }

  @Test
  void doesNotCacheResponsesRequestedBeforeAChange() {
    CacheEntry ofA = known("a", MID_ID);
    CacheEntry ofB = known("b", MID_ID);
    cache.invalidate(MidId.ofSerial(1));
    cache.put(MID_ID, ofA);
    assertThat(get("a")).isNull();
    put("a", MID_ID);
    cache.put(MID_ID, ofB);
    assertThat(get("a")).isNotNull();
    assertThat(get("b")).isNull();
  }

  /**
   * Verifies that a response to a request older than a change is never cached, in any interleaving.
   */
  @Test
  void changeWinsEveryRaceWithAnOlderResponse() throws Exception {
    for (int i = 1; i <= 2_000; i++) {
      MidId midId = MidId.ofSerial(i);
      CacheEntry old = known("a", midId);
      CountDownLatch start = new CountDownLatch(1);
      Thread reader =
          new Thread(
              () -> {
                start.countDown();
                cache.put(midId, old);
              });
      reader.start();
      start.await();
      cache.invalidate(midId);
      reader.join();
      assertThat(cache.get(new Requester("a", ""), midId)).isNull();
    }
  }

  @Test
  void aRejectedPrincipalLosesItsOwnEntriesOnly() {
    put("a", MID_ID);
    put("b", MID_ID);
    cache.invalidate("a", List.of(MID_ID));
    assertThat(get("a")).isNull();
    assertThat(get("b")).isNotNull();
    cache.invalidate("b", List.of(MID_ID));
    cache.invalidate("c", List.of(MidId.ofSerial(7)));
    assertThat(cache.size()).isZero();
  }

  @Test
  @DisplayName("N82 a rejection evicts the entries of its principal, pending responses too")
  void n82_aRejectionEvictsEntriesAndPendingResponses() {
    put("a", MID_ID);
    put("b", MID_ID);
    CacheEntry underWay = known("a", MID_ID);
    cache.rejectPrincipal("a");
    assertThat(get("a")).isNull();
    assertThat(get("b")).isNotNull();
    cache.put(MID_ID, underWay);
    assertThat(get("a")).isNull();
    put("a", MID_ID);
    assertThat(get("a")).as("requested after it").isNotNull();
  }

  @Test
  @DisplayName("N82 no number of rejected principals restores an entry")
  void n82_boundsTheNumberOfRejectedPrincipals() {
    put("a", MID_ID);
    CacheEntry underWay = known("a", MID_ID);
    cache.rejectPrincipal("a");
    for (int i = 0; i < 5_000; i++) {
      cache.rejectPrincipal("p" + i);
      assertThat(get("a")).isNull();
    }
    cache.put(MID_ID, underWay);
    assertThat(get("a")).isNull();
    put("a", MID_ID);
    assertThat(get("a")).isNotNull();
    assertThat(cache.rejectedPrincipals()).isLessThanOrEqualTo(1_001);
  }

  @Test
  void evictsExpiredEntries() {
    put("a", MID_ID);
    nanos.addAndGet(Duration.ofSeconds(119).toNanos());
    assertThat(fresh("a")).isNull();
    assertThat(get("a")).as("to revalidate by its ETag").isNotNull();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(cache.size()).isZero();
  }

  @Test
  void settingsHaveRanges() {
    CacheSettings defaults = CacheSettings.defaults();
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.withMaximumSize(0));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.withMaximumSize(1_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.withTimeToLive(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withTimeToLive(Duration.ofDays(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withUnknownTimeToLive(Duration.ofSeconds(61)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withUnknownTimeToLive(Duration.ofNanos(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withStaleFor(Duration.ofDays(2)));
    assertThatNullPointerException().isThrownBy(() -> defaults.withTimeToLive(null));
    assertThat(defaults.withMaximumSize(1_000_000).maximumSize()).isEqualTo(1_000_000);
  }

  @Test
  void keepsTheTokenNoLongerThanTheClient() {
    char[][] token = {"secret".toCharArray()};
    CallContext deadline = CallContext.in(Duration.ofSeconds(1));
    PrincipalSource principals = new PrincipalSource(end -> token[0]);
    String first = principals.current(deadline);
    assertThat(first).hasSize(64).doesNotContain("secret").isSameAs(principals.current(deadline));
    assertThat(principals.ofHeader("Bearer secret")).isEqualTo(first);
    token[0][0] = 'S'; // the supplier owns the array and may change it
    assertThat(principals.current(deadline)).isNotEqualTo(first);
    token[0] = new char[0];
    assertThat(principals.current(deadline)).isEqualTo(PrincipalSource.ANONYMOUS);
    assertThat(principals.ofHeader(null)).isEqualTo(PrincipalSource.ANONYMOUS);
    assertThat(principals.ofHeader("Basic x")).isEqualTo(PrincipalSource.ANONYMOUS);
    principals.clear();
    assertThat(principals.ofHeader("Bearer secret")).isEqualTo(first);
  }

  @Test
  void principalIsTheSameForAllFetchedTokens() {
    PrincipalSource principals = PrincipalSource.ofClientCredentials();
    assertThat(principals.ofHeader("Bearer one"))
        .isEqualTo(principals.ofHeader("Bearer two"))
        .isEqualTo(principals.current(CallContext.in(Duration.ofSeconds(1))))
        .isNotEqualTo(PrincipalSource.ANONYMOUS);
    assertThat(principals.ofHeader(null)).isEqualTo(PrincipalSource.ANONYMOUS);
  }
}
