package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.content.ContentFault;
import io.github.openmidid.examples.testing.http.ResponseFault;
import io.github.openmidid.examples.testing.http1.Http1Framing;
import io.github.openmidid.examples.testing.http2.Http2Framing;
import io.github.openmidid.examples.testing.wire.WireFault;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * The damage of a response in each layer.
 *
 * @param withoutDigest whether the digest of the body is removed, which alone is not a fault
 */
public record Damage(
    Optional<ContentFault> content,
    boolean withoutDigest,
    Optional<Http1Framing> http1,
    Optional<Http2Framing> http2,
    Optional<WireFault> wire) {
  private static final Damage NONE =
      new Damage(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns no damage. */
  public static Damage none() {
    return NONE;
  }

  /** Returns the faults. */
  public Stream<ResponseFault> faults() {
    return Stream.<Optional<? extends ResponseFault>>of(content, http1, http2, wire)
        .flatMap(Optional::stream);
  }

  /** Returns whether the request is not forwarded. */
  public boolean isBeforeProcessing() {
    return faults().anyMatch(ResponseFault::isBeforeProcessing);
  }

  /** Returns whether there is any fault. */
  public boolean isNone() {
    return faults().findAny().isEmpty();
  }

  /**
   * Returns the labels of the faults: {@code content:empty-body + http1:chunks, without digest}.
   */
  @Override
  public String toString() {
    StringJoiner labels = new StringJoiner(" + ");
    labels.setEmptyValue("none");
    faults().map(ResponseFault::label).forEach(labels::add);
    return withoutDigest ? labels + ", without digest" : labels.toString();
  }
}
