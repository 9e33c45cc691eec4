package io.github.openmidid.examples.transfer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.transfer.FakeRegister;
import io.github.openmidid.examples.transfer.SampleFiles;
import io.github.openmidid.examples.transfer.check.CheckResult;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckPageTest {
  private static final RegisterDescription REGISTER =
      new RegisterDescription(
          "https://register.example/v1", true, Optional.empty(), VisibleExtent.all());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isSelfContainedAndInTheLanguage(String language) throws Exception {
    String page = page(SampleFiles.file("transfer-nl.xlsx"), language);

    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"" + language + "\">")
        .doesNotContain("<script", " src=", "url(", "@import", "<link", " onclick");
    assertThat(page.split("<ol class=\"rows\">", -1)).hasSize(2);
  }

  @Test
  void marksTheCellsOfAFinding() throws Exception {
    String page = page("MID-ID;Modality\nMID-9956-7396-99;CT\n", "en");

    assertThat(page)
        .contains("<mark class=\"error\">MID-9956-7396-99</mark>")
        .contains("<dd>CT</dd>")
        .contains("<code>checkDigits</code>")
        .contains("MID-9956-7396-98");
  }

  @Test
  void escapesTextsOfTheFile() throws Exception {
    String page = page("MID-ID;Modality\n\"<script>alert('&\"\"\u202e\u0007\";<b>\n", "en");

    assertThat(page)
        .doesNotContain("<script", "<b>", "\u202e", "\u0007")
        .contains("&lt;script&gt;alert('&amp;&quot;\uFFFD\uFFFD")
        .contains("&lt;b&gt;");
  }

  @Test
  void promisesNoMoreThanWasCompared() throws Exception {
    String page = page("MID-ID;Remark\nMID-9956-7396-98;x\n", "en");

    assertThat(page)
        .contains("No findings in what was compared.")
        .contains("Nothing but the number was compared with the register.")
        .contains("Not compared, because not every list has a column for it:")
        .contains("<td>Remark</td>\n<td class=\"unused\">not used</td>");
  }

  private String page(String csv, String language) throws Exception {
    return page(Files.writeString(folder.resolve("t.csv"), csv), language);
  }

  private String page(Path file, String language) throws Exception {
    Path page = folder.resolve("report.html");
    TransferCheck check =
        new TransferCheck(
            SampleFiles.RULES,
            new FakeRegister(SampleFiles.register()),
            DeviceDirectory.empty(),
            VisibleExtent.all());
    CheckResult result = check.check(List.of(TransferCheck.read(file)));
    CheckPage.write(result, REGISTER, page, Locale.forLanguageTag(language));
    return Files.readString(page);
  }
}
