package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.content.CodingFaults;
import io.github.openmidid.examples.testing.content.ContentFault;
import io.github.openmidid.examples.testing.content.ContentFault.Detection;
import io.github.openmidid.examples.testing.content.JsonFaults;
import io.github.openmidid.examples.testing.content.MessageFaults;
import io.github.openmidid.examples.testing.content.RejectionFaults;
import io.github.openmidid.examples.testing.content.SubstitutionFaults;
import io.github.openmidid.examples.testing.http.ResponseFault;
import io.github.openmidid.examples.testing.http1.ChunkFaults;
import io.github.openmidid.examples.testing.http1.HeadFaults;
import io.github.openmidid.examples.testing.http1.Http1Framing;
import io.github.openmidid.examples.testing.http1.LengthFaults;
import io.github.openmidid.examples.testing.http2.DataFaults;
import io.github.openmidid.examples.testing.http2.Http2Framing;
import io.github.openmidid.examples.testing.http2.StreamFaults;
import io.github.openmidid.examples.testing.wire.ConnectionFault;
import io.github.openmidid.examples.testing.wire.WireFault;
import io.github.openmidid.examples.testing.wire.WireFaults;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A plan with one random fault, sometimes two, for some or all responses of a round. The same seed
 * results in the same plan.
 */
public final class RandomPlan implements DamagePlan {
  private static final List<ContentFault> CONTENT =
      Stream.<ContentFault[]>of(
              MessageFaults.values(),
              CodingFaults.values(),
              SubstitutionFaults.values(),
              SubstitutionFaults.values(),
              JsonFaults.values(),
              RejectionFaults.values())
          .flatMap(Stream::of)
          .toList();
  private static final List<Http1Framing> HTTP1 =
      Stream.<Http1Framing[]>of(LengthFaults.values(), ChunkFaults.values(), HeadFaults.values())
          .flatMap(Stream::of)
          .toList();
  private static final List<Http2Framing> HTTP2 =
      Stream.<Http2Framing[]>of(DataFaults.values(), StreamFaults.values())
          .flatMap(Stream::of)
          .toList();
  private static final List<WireFault> WIRE = List.of(WireFaults.values());

  private enum Extent {
    FIRST,
    SECOND,
    FROM_SECOND,
    ALL
  }

  private final SplittableRandom random;
  private final long details;
  private final Protocol protocol;
  private final boolean lookup;
  private final Extent extent;
  private final Damage damage;
  private final Optional<ConnectionFault> connection;

  /**
   * Creates a plan.
   *
   * @param lookup whether the requests are lookups by identifier. Their responses name all
   *     requested identifiers, so that faults are detectable without a digest
   */
  public RandomPlan(long seed, Protocol protocol, boolean lookup) {
    this.random = new SplittableRandom(seed);
    this.details = random.nextLong();
    this.protocol = protocol;
    this.lookup = lookup;
    int extent = random.nextInt(100);
    this.extent =
        extent < 40
            ? Extent.FIRST
            : extent < 50 ? Extent.SECOND : extent < 60 ? Extent.FROM_SECOND : Extent.ALL;
    boolean isConnection = random.nextInt(20) == 0;
    this.connection =
        isConnection ? Optional.of(any(List.of(ConnectionFault.values()))) : Optional.empty();
    this.damage = isConnection ? Damage.none() : chosen();
  }

  /** Returns every fault of a protocol. */
  public static Set<ResponseFault> faults(Protocol protocol) {
    Set<ResponseFault> all = new LinkedHashSet<>(CONTENT);
    all.addAll(protocol.isHttp2() ? HTTP2 : HTTP1);
    all.addAll(WIRE);
    all.addAll(List.of(ConnectionFault.values()));
    return all;
  }

  private <F> F any(List<F> faults) {
    return faults.get(random.nextInt(faults.size()));
  }

  private Damage chosen() {
    int layers = random.nextInt(100);
    boolean onWire = layers < 25;
    boolean isFramed = !onWire && layers < 65;
    boolean isChanged = !onWire && (!isFramed || layers < 35);
    Optional<ContentFault> content = isChanged ? Optional.of(any(CONTENT)) : Optional.empty();
    Optional<WireFault> wire = onWire ? Optional.of(any(WIRE)) : Optional.empty();
    boolean digestMayGo =
        onWire
            ? protocol.isSecure()
            : content.map(ContentFault::detection).map(this::isNoticed).orElse(true);
    boolean isFirst = !protocol.isHttp2();
    return new Damage(
        content,
        digestMayGo && random.nextBoolean(),
        isFramed && isFirst ? Optional.of(any(HTTP1)) : Optional.empty(),
        isFramed && !isFirst ? Optional.of(any(HTTP2)) : Optional.empty(),
        wire);
  }

  private boolean isNoticed(Detection detection) {
    return switch (detection) {
      case ALWAYS -> true;
      case BY_LOOKUPS -> lookup;
      case BY_DIGEST_ONLY -> false;
    };
  }

  private boolean includes(int number) {
    return switch (extent) {
      case FIRST -> number == 0;
      case SECOND -> number == 1;
      case FROM_SECOND -> number >= 1;
      case ALL -> true;
    };
  }

  /** Returns whether every response of the round is damaged. */
  public boolean isOfAll() {
    return extent == Extent.ALL;
  }

  /** Returns whether new connections are damaged. Open ones have to be closed before. */
  public boolean isOfConnections() {
    return connection.isPresent();
  }

  /** Returns the labels of the faults. */
  public List<String> labels() {
    return connection.isPresent()
        ? List.of(connection.get().label())
        : damage.faults().map(ResponseFault::label).toList();
  }

  /** Returns the damage of the affected responses. */
  public Damage damage() {
    return damage;
  }

  @Override
  public Damage damage(int number) {
    return includes(number) ? damage : Damage.none();
  }

  @Override
  public Optional<ConnectionFault> connection(int number) {
    return includes(number) ? connection : Optional.empty();
  }

  @Override
  public SplittableRandom random(int number) {
    return new SplittableRandom(details + number);
  }

  /** Returns the faults and the affected responses. */
  @Override
  public String toString() {
    return connection.map(ConnectionFault::label).orElseGet(damage::toString) + ", " + extent;
  }
}
