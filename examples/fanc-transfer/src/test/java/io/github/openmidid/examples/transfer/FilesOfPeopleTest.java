package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks files in the forms in which various programs and people write them (N93 and N94). */
class FilesOfPeopleTest {
  private static final Path INPUTS = Path.of("src/test/resources/inputs");

  @TempDir private Path findings;
  private ProgramRunner program;

  @BeforeEach
  void start() throws Exception {
    program = new ProgramRunner(new FakeRegister(SampleFiles.register()));
  }

  private ProgramRunner.Result check(String name) {
    Path file = Path.of(System.getProperty("basedir", ".")).resolve(INPUTS).resolve(name);
    return program.check(file, "--findings-dir", findings.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a7-x000d-cell.xlsx",
        "a8-pretty-inline.xlsx",
        "a9-iso-date.xlsx",
        "a9-openpyxl-isoTrue.xlsx",
        "a10-formula-empty.xlsx",
        "a13-dot-target.xlsx",
        "a15-shared-nobase.xlsx",
        "a22-macroman.csv",
        "a26-pipe.csv",
        "c3-sheet-without-part.xlsx"
      })
  void areReadAsSpreadsheetsReadThem(String name) {
    ProgramRunner.Result result = check(name);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isBetween(0, 1);
    assertThat(result.out())
        .doesNotContain("illegalCharacter", "damaged", "without a stored result");
  }

  /** The white space of a pretty-printed file is not in the cell. */
  @Test
  void whiteSpaceAroundAnInlineTextIsNotInTheCell() {
    assertThat(check("a8-pretty-inline.xlsx").out()).doesNotContain("notCanonical");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1-min.xlsx", "b1-value-unparsable.xlsx"})
  void aWrongNumberIsFoundWhereverItStands(String name) {
    ProgramRunner.Result result = check(name);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("checkDigits");
  }

  @ParameterizedTest
  @CsvSource({
    "a25-html.xls, is a web page",
    "a28-manycols.csv, too many columns",
  })
  void areRejectedWithTheirKind(String name, String reason) {
    ProgramRunner.Result result = check(name);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(name, reason);
  }
}
