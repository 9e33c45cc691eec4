package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies that no row gets a result from a register whose responses are about other devices. */
@DisplayName("N65 a register that confuses identifiers is detected")
class MixedUpRegisterTest {
  private static final MidId ONE = MidId.of("MID-9956-7396-98");

  @TempDir private Path folder;

  @Test
  void theProgramReportsAnInvalidResponse() throws IOException {
    Map<MidId, Registration> known = new HashMap<>(SampleFiles.register());
    MidId other = known.keySet().stream().filter(m -> !m.equals(ONE)).findFirst().orElseThrow();
    known.put(ONE, known.get(other));
    FakeRegister register = new FakeRegister(known);
    Path file = Files.writeString(folder.resolve("t.csv"), "MID-ID\n" + ONE + "\n");

    ProgramRunner.Result result = new ProgramRunner(register).check(file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is not that of a register");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(folder.resolve("t.csv.findings.csv")).doesNotExist();
    assertThat(register.closed).isTrue();
  }

  /** Verifies that the response to a chunk is accepted only for the identifiers of that chunk. */
  @Test
  void eachChunkAcceptsOnlyItsOwnIdentifiers() {
    List<MidId> requested = LongStream.rangeClosed(1, 2_500).mapToObj(MidId::ofSerial).toList();
    List<BinaryOperator<MidId>> mixUps =
        List.of(
            (midId, last) -> requested.get(2_400), // of a later chunk
            (midId, last) -> MidId.ofSerial(77_777), // of no chunk
            (midId, last) -> last); // of another identifier of this chunk
    for (BinaryOperator<MidId> mixUp : mixUps) {
      MidIdRegister register = new MixedUp(mixUp);
      ChunkedRegister chunked = new ChunkedRegister(register, ProgressListener.none());
      assertThatExceptionOfType(RegisterMismatchException.class)
          .isThrownBy(() -> chunked.findAll(requested));
    }
  }

  /** Returns one registration per request, of another identifier than the first requested one. */
  private record MixedUp(BinaryOperator<MidId> mixUp) implements MidIdRegister {
    @Override
    public Optional<Registration> find(MidId midId) {
      return Optional.empty();
    }

    @Override
    public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
      List<MidId> requested = List.copyOf(midIds);
      MidId first = requested.get(0);
      MidId other = mixUp.apply(first, requested.get(requested.size() - 1));
      boolean isOfThisChunk = requested.contains(other);
      return Map.of(
          isOfThisChunk ? first : other,
          Registration.of(other, Modality.CT, "AZ Voorbeeld Gent", RegistrationStatus.LINKED));
    }
  }
}
