package io.github.openmidid.examples.transfer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.transfer.FakeRegister;
import io.github.openmidid.examples.transfer.SampleFiles;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.PrintsPage;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** Shows a page in Chromium, without JavaScript, on a wide and on a narrow screen and on paper. */
@Tag("browser")
class PagesAsShownTest {
  private static final List<Integer> WIDTHS = List.of(1280, 500);

  @TempDir private Path folder;

  @Test
  void fitsTheScreenAndPaper() throws Exception {
    try (Browser browser = Browser.open("de")) {
      WebDriver driver = browser.driver();
      for (String language : List.of("nl", "fr", "de", "en")) {
        driver.get(page(language).toUri().toString());
        for (int width : WIDTHS) {
          driver.manage().window().setSize(new Dimension(width, 900));
          assertThat(tooWide(driver)).as(language + " " + width).isEmpty();
        }
        assertThat(driver.findElement(By.cssSelector("mark.error")).getCssValue("border-bottom"))
            .contains("solid");
      }
      PrintOptions a4 = new PrintOptions();
      a4.setPageSize(PageSize.ISO_A4);
      Pdf pdf = ((PrintsPage) driver).print(a4);
      assertThat(OutputType.BYTES.convertFromBase64Png(pdf.getContent()))
          .startsWith('%', 'P', 'D', 'F');
    }
  }

  /** Returns the elements that reach beyond the right edge of the page. */
  private static List<?> tooWide(WebDriver driver) {
    Object found =
        ((JavascriptExecutor) driver)
            .executeScript(
                """
                const edge = document.body.getBoundingClientRect().right + 0.5;
                const all = [...document.querySelectorAll('table, li, p, h1, h2, h3, h4, dl')];
                return all.length < 50 ? ['only ' + all.length + ' elements']
                  : all.filter(e => e.getBoundingClientRect().right > edge)
                      .map(e => e.outerHTML.slice(0, 80));""");
    return (List<?>) Objects.requireNonNull(found);
  }

  private Path page(String language) throws Exception {
    Path page = folder.resolve(language + ".html");
    TransferCheck check =
        new TransferCheck(
            SampleFiles.RULES,
            new FakeRegister(SampleFiles.register()),
            DeviceDirectory.empty(),
            VisibleExtent.all());
    CheckPage.write(
        check.check(
            List.of(
                TransferCheck.read(
                    Files.writeString(
                        folder.resolve("t.csv"),
                        "MID-ID;Modality;Operator;Remark\n"
                            + "MID-9956-7396-99;CT;A hospital with a long name;"
                            + "x".repeat(200)
                            + "\nmid 9956 7396 98;MRI;"
                            + "y".repeat(300)
                            + ";\nMID-9912-3456-11;PET;;\n".repeat(6))))),
        new RegisterDescription(
            "https://register.example/v1", true, Optional.empty(), VisibleExtent.all()),
        page,
        Locale.forLanguageTag(language));
    return page;
  }
}
