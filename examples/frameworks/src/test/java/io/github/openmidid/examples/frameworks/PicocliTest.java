package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingTypeConverterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class PicocliTest {
  private final Find find = new Find();
  private final CommandLine commandLine = new CommandLine(find);

  @Command(name = "find")
  static final class Find {
    @Option(names = "--mid-id")
    MidId midId;

    @Option(names = "--modality")
    Modality modality;

    @Parameters List<MidId> others;
  }

  @Test
  void convertsAMidIdWithARegisteredConverter() {
    commandLine.registerConverter(MidId.class, MidId::of);
    commandLine.parseArgs("--mid-id=MID-9912-3456-11", "MID-9900-0001-30");
    assertThat(find.midId).hasToString("MID-9912-3456-11");
    assertThat(find.others).containsExactly(MidId.of("MID-9900-0001-30"));
  }

  @Test
  void rejectsAnInvalidMidIdWithTheNameOfTheOption() {
    commandLine.registerConverter(MidId.class, MidId::of);
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> commandLine.parseArgs("--mid-id", "MID-9912-3456-12"))
        .withMessageContaining("--mid-id");
  }

  /** picocli does not use the factory methods of foreign types. */
  @Test
  void withoutThatAMidIdIsNotRead() {
    assertThatExceptionOfType(MissingTypeConverterException.class)
        .isThrownBy(() -> commandLine.parseArgs("--mid-id", "MID-9912-3456-11"));
  }

  /** picocli reads every enum by its constants and uses no factory method. */
  @Test
  void aModalityIsReadByTheNameOfItsConstant() {
    commandLine.parseArgs("--modality", "PET_CT");
    assertThat(find.modality).isEqualTo(Modality.PET_CT);
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> commandLine.parseArgs("--modality", "petCt"))
        .withMessageContaining("--modality");
  }

  @Test
  void convertsAWireCodeWithARegisteredConverter() {
    commandLine.registerConverter(Modality.class, Modality::fromString);
    commandLine.parseArgs("--modality", "petCt");
    assertThat(find.modality).isEqualTo(Modality.PET_CT);
  }
}
