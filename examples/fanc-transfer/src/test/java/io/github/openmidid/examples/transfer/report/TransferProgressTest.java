package io.github.openmidid.examples.transfer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.commandline.program.ProgressLine;
import io.github.openmidid.examples.transfer.FakeRegister;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TransferProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void terminalIsWrittenAtMostFiveTimesASecond() {
    TransferProgress progress = progress(true);

    for (int i = 0; i < 3_000; i++) {
      now += MILLISECOND;
      progress.rowsRead("transfer.csv", i);
    }

    assertThat(err.toString().split("\r", -1)).hasSize(1 + 11);
    assertThat(err.toString())
        .startsWith("\rReading transfer.csv: 999 rows")
        .contains("\rReading transfer.csv: 1199 rows")
        .doesNotContain("\n");
  }

  @Test
  void lineIsErasedFromTheTerminal() {
    TransferProgress progress = progress(true);
    now += 1_000 * MILLISECOND;
    progress.resolved(1000, 2000);
    progress.clear();
    String written = err.toString();
    progress.clear();

    assertThat(written).startsWith("\rLooking up in the register: 1000 of 2000 numbers");
    assertThat(written).endsWith("\r" + " ".repeat(78) + "\r");
    assertThat(err.toString()).isEqualTo(written);
  }

  @Test
  void logGetsALineEveryTenSeconds() {
    TransferProgress progress = progress(false);

    for (int i = 0; i < 35; i++) {
      now += 1_000 * MILLISECOND;
      progress.resolved(i, 35);
    }
    progress.clear();

    assertThat(err.toString().lines())
        .containsExactly(
            "Looking up in the register: 9 of 35 numbers",
            "Looking up in the register: 19 of 35 numbers",
            "Looking up in the register: 29 of 35 numbers");
  }

  @Test
  void shortRunsShowNoProgress() {
    for (boolean terminal : new boolean[] {true, false}) {
      TransferProgress progress = progress(terminal);
      now += 900 * MILLISECOND;
      progress.rowsRead("transfer.csv", 818);
      progress.clear();
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void identifiersAreLookedUpInChunksOfAThousand() {
    FakeRegister register = new FakeRegister(Map.of());
    StringBuilder reported = new StringBuilder();
    ProgressListener progress =
        new ProgressListener() {
          @Override
          public void rowsRead(String fileName, int rows) {
            throw new AssertionError("nothing is read here");
          }

          @Override
          public void resolved(int done, int total) {
            reported.append(done).append('/').append(total).append(' ');
          }
        };
    List<MidId> midIds = LongStream.rangeClosed(1, 2_500).mapToObj(MidId::ofSerial).toList();

    assertThat(new ChunkedRegister(register, progress).findAll(midIds)).isEmpty();
    assertThat(register.requests).containsExactly(1000, 1000, 500);
    assertThat(reported).hasToString("1000/2500 2000/2500 2500/2500 ");
  }

  private TransferProgress progress(boolean terminal) {
    return new TransferProgress(
        new ProgressLine(new PrintWriter(err, true), terminal, () -> now), Locale.ENGLISH);
  }
}
