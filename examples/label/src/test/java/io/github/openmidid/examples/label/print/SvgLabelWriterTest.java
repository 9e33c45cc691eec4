package io.github.openmidid.examples.label.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.PlacedSymbol;
import io.github.openmidid.examples.label.layout.SymbolKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Measures the SVG: its size in mm, its modules, and its outlines drawn with Java2D. */
class SvgLabelWriterTest {
  private static final LabelSettings STANDARD = LabelSettings.standard();

  private static final Pattern RUN =
      Pattern.compile("M([0-9.]+) ([0-9.]+)h([0-9.]+)v([0-9.]+)h-([0-9.]+)z");

  private static final double PIXEL = 25.4 / 1200;

  @ParameterizedTest
  @EnumSource(SymbolKind.class)
  void oneUnitIsOneMillimetre(SymbolKind symbol) throws Exception {
    LabelSettings settings = STANDARD.withSymbol(symbol);
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);
    Document svg = parse(new LabelPrinter(settings).svg(SampleIds.EXAMPLE));
    Element root = svg.getDocumentElement();

    assertThat(root.getAttribute("width")).isEqualTo("70mm");
    assertThat(root.getAttribute("height")).isEqualTo("30mm");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 70 30");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("MID-9912-3456-11");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("voorlopig formaat · format provisoire");
    assertModules(path(svg, "symbol"), label.symbol());
    LabelPixels.measureText(draw(path(svg, "text")), label, PIXEL);
  }

  private static void assertModules(String path, PlacedSymbol placed) {
    List<MatchResult> runs = RUN.matcher(path).results().toList();
    assertThat(runs.stream().mapToInt(run -> run.group().length()).sum())
        .as("nothing but modules")
        .isEqualTo(path.length());
    double module = placed.module().millimetres();
    List<String> found = new ArrayList<>();
    for (MatchResult run : runs) {
      double column = (number(run, 1) - placed.x(0)) / module;
      double row = (number(run, 2) - placed.y(0)) / module;
      double length = number(run, 3) / module;
      assertThat(column).isEqualTo(Math.rint(column), within(0.001));
      assertThat(row).isEqualTo(Math.rint(row), within(0.001));
      assertThat(number(run, 3)).isEqualTo(number(run, 5));
      assertThat(number(run, 4)).isEqualTo(module, within(0.0001));
      found.add(Math.round(column) + " " + Math.round(row) + " " + Math.round(length));
    }
    assertThat(found)
        .containsExactlyElementsOf(
            placed.matrix().runs().stream()
                .map(run -> run.column() + " " + run.row() + " " + run.length())
                .toList());
  }

  private static double number(MatchResult run, int group) {
    return Double.parseDouble(run.group(group));
  }

  private static BufferedImage draw(String path) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(70 / PIXEL),
            (int) Math.ceil(30 / PIXEL),
            BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.scale(1 / PIXEL, 1 / PIXEL);
    graphics.fill(SvgPath.parse(path));
    graphics.dispose();
    return image;
  }

  private static String path(Document svg, String id) {
    for (int i = 0; i < svg.getElementsByTagName("path").getLength(); i++) {
      Element path = (Element) svg.getElementsByTagName("path").item(i);
      if (path.getAttribute("id").equals(id)) {
        return path.getAttribute("d");
      }
    }
    throw new AssertionError("no path " + id);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
