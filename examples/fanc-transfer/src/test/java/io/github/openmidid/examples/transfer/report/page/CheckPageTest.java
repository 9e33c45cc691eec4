package io.github.openmidid.examples.transfer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.transfer.SampleDataTest;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
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
      new RegisterDescription("https://register.example/v1", true, Optional.empty());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void writesASelfContainedPage(String language) throws Exception {
    Path page = folder.resolve(language + ".html");
    CheckPage.write(
        List.of(SampleDataTest.check("transfer-nl.xlsx"), SampleDataTest.check("transfer-fr.csv")),
        REGISTER,
        page,
        Locale.forLanguageTag(language));

    assertThat(Files.readString(page))
        .contains("<html lang=\"" + language + "\">")
        .doesNotContain("<script", "src=", "url(", "@import", "<link");
    if (System.getProperty("keep") != null) {
      Files.copy(
          page,
          Path.of(System.getProperty("keep"), language + ".html"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void x() {
    assertThat(1).isEqualTo(1);
  }
}
