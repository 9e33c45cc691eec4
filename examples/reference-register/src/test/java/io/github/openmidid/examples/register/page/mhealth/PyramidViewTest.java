package io.github.openmidid.examples.register.page.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.mhealth.PyramidLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the drawing of the pyramid and its alternatives for those who do not see it. */
class PyramidViewTest {

  private static List<String> names(String language) {
    return Arrays.stream(PyramidLevel.values())
        .map(level -> level.displayName(Locale.forLanguageTag(language)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void drawsEachLevelWithItsNameFromTheTop(String language) {
    Element svg =
        AppSamples.render(PyramidDrawing.of(AppSamples.context(language, "/apps")))
            .expectFirst("svg");
    List<String> downwards = new ArrayList<>(names(language));
    Collections.reverse(downwards);

    assertThat(svg.select("text").eachText()).isEqualTo(downwards);
    assertThat(svg.select("polygon").eachAttr("class"))
        .containsExactly("m3plus", "m3light", "m2", "m1");
    assertThat(svg.select("line")).hasSize(4);
    assertThat(svg.attr("viewbox")).isEqualTo("0 0 560 320");
    assertThat(svg.select("script, style, [style], a, image, foreignObject")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void describesTheDrawingToScreenReaders(String language) {
    Element svg =
        AppSamples.render(PyramidDrawing.of(AppSamples.context(language, "/apps")))
            .expectFirst("svg");

    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.getElementById(svg.attr("aria-labelledby")).tagName()).isEqualTo("title");
    Element description = svg.getElementById(svg.attr("aria-describedby"));
    assertThat(description.tagName()).isEqualTo("desc");
    assertThat(description.text()).endsWith(String.join(", ", names(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void explainsEachLevelByTheRulesOfToday(String language) {
    Document page = AppSamples.render(PyramidView.of(AppSamples.context(language, "/apps")));

    assertThat(page.select("#levels dt").eachText()).isEqualTo(names(language));
    assertThat(page.select("#levels dd").get(1).text()).matches(".*(RIZIV|INAMI|LIKIV|NIHDI).*");
    assertThat(page.select("#pyramid a").eachAttr("href"))
        .containsExactly("/midIdRegister/page/" + language + "/appLevels#criteria");
  }
}
