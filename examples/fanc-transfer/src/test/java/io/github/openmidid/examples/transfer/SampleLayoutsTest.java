package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verifies that no layout of sound data leads to a finding, and that a wrong number still does. */
@Tag("slow")
class SampleLayoutsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SampleLayouts.class)
  void soundDataHasNoFindings(SampleLayouts layout) throws Exception {
    TransferTable table = TransferCheck.read(layout.write(folder));

    assertThat(table.rows()).hasSize(SampleLayouts.devices());
    assertThat(table.scan().lacking(Set.of(ColumnKind.MODALITY))).isEmpty();
    assertThat(table.unread()).isEmpty();
    TransferRules rules = TransferRules.on(LocalDate.of(2026, 11, 22)).inTestMode();
    assertThat(
            new TransferCheck(rules, new FakeRegister(SampleFiles.register()))
                .check(table)
                .findings())
        .extracting(Finding::code)
        .isEmpty();
  }
}
