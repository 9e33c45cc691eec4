package io.github.openmidid.examples.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferHeaderTest {
  @TempDir private Path folder;

  @Test
  void titlesMayPrecedeIt() throws Exception {
    TransferTable table =
        read("MID-ID;\nHospital;Example\n;\nModaliteit;Toestelnummer\nCT;MID-9912-3456-11\n");

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).key().deviceNumber().reference()).isEqualTo("B5");
  }

  @Test
  void itIsFoundFarBelow() throws Exception {
    assertThat(read("title\n".repeat(500) + "MID-ID\nx\n").rows()).hasSize(1);
  }

  @Test
  void twoColumnsOfDeviceNumbersAreRejected() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read("MID-ID;Modality;Toestelnummer\nx;CT;y\n"))
        .withMessageContaining("“MID-ID” (A1) and “Toestelnummer” (C1)")
        .extracting(CommandException::kind)
        .isEqualTo(TransferProblem.TWO_COLUMNS);
  }

  @Test
  void furtherColumnsOfAnotherKindAreIgnoredAndNoted() throws Exception {
    TransferTable table = read("Modality;MID-ID;Type toestel;Modaliteit\nCT;x;MRI;PET\n");

    assertThat(table.rows().get(0).key().modality().orElseThrow().text()).isEqualTo("CT");
    assertThat(table.notes())
        .containsExactly(new ReadingNote(ReadingNote.Kind.IGNORED_COLUMNS, 2, "C1"));
  }

  @Test
  void foundHeadersAreShownEscaped() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read("Name;\"a\u001b[31m\nb\";" + "x".repeat(50) + "\n1;2;3\n"))
        .withMessageContaining("Name, a\uFFFD[31m\uFFFDb, " + "x".repeat(29) + "….");
  }

  @Test
  void headerWithoutRowsIsRejected() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read("MID-ID;Modality\n;\n"))
        .extracting(CommandException::kind)
        .isEqualTo(TransferProblem.NO_ROWS);
  }

  private TransferTable read(String csv) throws Exception {
    return TransferCheck.read(Files.writeString(folder.resolve("test.csv"), csv));
  }
}
