package io.github.openmidid.examples.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TlsRecordHeaderTest {
  private static final byte[] RECORDS = {23, 3, 3, 0, 2, 7, 7, 22, 3, 1, 0, 1, 9, 23, 3, 3, 0, 0};

  private static int[] versions(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .filter(index -> TlsRecordHeader.isVersion(bytes, index))
        .toArray();
  }

  @Test
  void findsTheVersionOfEachRecord() {
    assertThat(versions(RECORDS)).containsExactly(1, 2, 8, 9, 14, 15);
  }

  @Test
  void findsNoneInOtherBytes() {
    assertThat(versions("HTTP/1.1 200 OK".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(versions(new byte[] {0, 0, 4, 1, 4, 0, 0, 0, 1, 23, 3, 3})).isEmpty();
    assertThat(versions(new byte[] {23, 3, 3})).isEmpty();
    assertThat(versions(new byte[0])).isEmpty();
  }
}
