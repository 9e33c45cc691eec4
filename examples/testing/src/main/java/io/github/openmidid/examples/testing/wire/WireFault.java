package io.github.openmidid.examples.testing.wire;

import io.github.openmidid.examples.testing.http.ResponseFault;
import java.util.List;
import java.util.SplittableRandom;

/** Damages the bytes of a response below HTTP, and below TLS where there is TLS. */
public interface WireFault extends ResponseFault {

  /** Returns the steps that send these bytes damaged; there is at least one byte. */
  List<Step> apply(byte[] bytes, SplittableRandom random);

  @Override
  default String layer() {
    return "wire";
  }
}
