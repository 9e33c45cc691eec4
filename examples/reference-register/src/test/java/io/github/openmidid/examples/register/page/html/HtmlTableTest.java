package io.github.openmidid.examples.register.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tests the building blocks of lists and forms. */
class HtmlTableTest {

  private static Document parsed(HtmlNode html) {
    StringBuilder page = new StringBuilder();
    html.writeTo(page);
    return Jsoup.parse(page.toString());
  }

  @Test
  void alignsNumbersAndNamesTheColumnOfEachCell() {
    HtmlTable table = HtmlTable.of("t", "Counts").column("Modality").number("Granted").stacked();
    table.row(HtmlNode.text("CT"), HtmlNode.text("12"));
    Document page = parsed(table.element());

    assertThat(page.select(".number").eachText()).containsExactly("Granted", "12");
    assertThat(page.expectFirst("td").attr("data-label")).isEqualTo("Granted");
    assertThat(page.expectFirst("table").className()).isEqualTo("stacked");
    assertThat(page.select("[role]").eachAttr("role"))
        .containsExactly(
            "region",
            "table",
            "rowgroup",
            "row",
            "columnheader",
            "columnheader",
            "rowgroup",
            "row",
            "rowheader",
            "cell");
  }

  @Test
  void rejectsRowsOfAnotherLength() {
    HtmlTable table = HtmlTable.of("t", "Counts").column("Modality").number("Granted");

    assertThatIllegalArgumentException().isThrownBy(() -> table.row(HtmlNode.text("CT")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.row(HtmlNode.text("CT"), HtmlNode.text("1"), HtmlNode.text("2")));
  }

  @Test
  void connectsHintAndErrorWithTheirField() {
    Document page =
        parsed(
            FormField.text("serialNumber", "Serial number")
                .id("other")
                .hint("On the plate.")
                .fault(Optional.of("Enter it."))
                .value("\"SN\"")
                .required()
                .element());

    assertThat(page.expectFirst("label").attr("for")).isEqualTo("other");
    assertThat(page.expectFirst("input").attributes().asList())
        .extracting(attribute -> attribute.getKey() + "=" + attribute.getValue())
        .contains(
            "id=other",
            "name=serialNumber",
            "aria-invalid=true",
            "aria-required=true",
            "aria-describedby=other-fault other-hint",
            "value=\"SN\"");
    assertThat(page.getElementById("other-fault").text()).isEqualTo("Enter it.");
    assertThat(page.getElementById("other-hint").text()).isEqualTo("On the plate.");
  }

  @Test
  void describesNothingWithoutHintAndError() {
    Document page = parsed(FormField.date("day", "Day").element());

    assertThat(page.expectFirst("input").hasAttr("aria-describedby")).isFalse();
    assertThat(page.expectFirst("input").hasAttr("aria-invalid")).isFalse();
  }
}
