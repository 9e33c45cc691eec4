package io.github.openmidid.examples.register.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that text which users have typed is always escaped. */
class HtmlElementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</td></table><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "<!-- --><![CDATA[x]]>",
        "&lt;b&gt; &amp; &#60; &notanentity",
        "AZ \"Sint-Jan\" & fils <Gent>",
        "\u202Eevil\u2066 \uD83C\uDFE5 é ß",
        "javascript:alert(1)",
        "{{7*7}} ${7*7} #{7*7}"
      })
  void parsesBackToTheTypedText(String typed) {
    Document page = parsed(HtmlElement.of("p", HtmlElement.userText(typed)).with("title", typed));

    assertThat(page.body().getAllElements())
        .extracting(org.jsoup.nodes.Element::tagName)
        .containsExactly("body", "p", "bdi");
    assertThat(page.expectFirst("bdi").wholeText()).isEqualTo(typed);
    assertThat(page.expectFirst("p").attributesSize()).isEqualTo(1);
    assertThat(page.expectFirst("p").attr("title")).isEqualTo(typed);
  }

  @Test
  void replacesCharactersThatHtmlForbids() {
    Document page = parsed(HtmlElement.of("p", "a\u0000b\u001Bc\u0085d\ne"));

    assertThat(page.expectFirst("p").wholeText()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "iframe", "object", "b><script", "B", "a b", ""})
  void rejectsExecutableOrInvalidElements(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> HtmlElement.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "srcdoc", "a b", "a\"", "a>", ""})
  void rejectsExecutableOrInvalidAttributes(String attribute) {
    assertThatIllegalArgumentException().isThrownBy(() -> HtmlElement.of("p").with(attribute, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://example.org",
        "//example.org/midIdRegister/page/",
        "/elsewhere",
        "/midIdRegister/pages",
        ""
      })
  void rejectsAddressesOutsideThePage(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlElement.of("a").with("href", address))
        .withMessage("URL is outside of the register");
  }

  @Test
  void keepsIdentifiersAndModalitiesOnOneLine() {
    Document page =
        parsed(HtmlElement.of("p", "<MID-9912-3456-11>, SPECT-CT: MID-9956-7396-98 MID-1-CT"));

    assertThat(page.select("span.code").eachText())
        .containsExactly("MID-9912-3456-11", "SPECT-CT", "MID-9956-7396-98");
    assertThat(page.text()).isEqualTo("<MID-9912-3456-11>, SPECT-CT: MID-9956-7396-98 MID-1-CT");
    assertThat(written(HtmlElement.of("option", "PET-CT"))).isEqualTo("<option>PET-CT</option>");
    assertThat(written(HtmlElement.of("title", "MID-9912-3456-11"))).doesNotContain("span");
    assertThat(written(HtmlElement.of("p").with("title", "PET-CT"))).doesNotContain("span");
  }

  @Test
  void writesVoidElementsWithoutEndTag() {
    assertThat(written(HtmlElement.of("input").with("name", "a"))).isEqualTo("<input name=\"a\">");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlElement.of("input").add(HtmlNode.text("a")));
  }

  private static String written(HtmlNode html) {
    StringBuilder page = new StringBuilder();
    html.writeTo(page);
    return page.toString();
  }

  private static Document parsed(HtmlNode html) {
    return Jsoup.parse(written(html));
  }
}
