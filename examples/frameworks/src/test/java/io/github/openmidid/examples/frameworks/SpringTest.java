package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class SpringTest {
  private static final String TEXT = "MID-9912-3456-11";

  @Nested
  class ConversionService {
    private final DefaultConversionService conversions = new DefaultConversionService();

    @Test
    void readsAndWritesAMidId() {
      assertThat(conversions.convert(TEXT, MidId.class)).isEqualTo(MidId.of(TEXT));
      assertThat(conversions.convert(MidId.of(TEXT), String.class)).isEqualTo(TEXT);
    }

    @Test
    void rejectsTextThatIsNotAMidId() {
      assertThatExceptionOfType(ConversionFailedException.class)
          .isThrownBy(() -> conversions.convert("MID-9912-3456-12", MidId.class))
          .withCauseInstanceOf(MidIdParseException.class);
    }

    /** Spring reads every enum by its constants and uses no factory method. */
    @Test
    void readsAModalityByTheNameOfItsConstant() {
      assertThat(conversions.convert("PET_CT", Modality.class)).isEqualTo(Modality.PET_CT);
      assertThatExceptionOfType(ConversionFailedException.class)
          .isThrownBy(() -> conversions.convert("petCt", Modality.class));
    }

    @Test
    void convertsAWireCodeWithARegisteredConverter() {
      conversions.addConverter(String.class, Modality.class, Modality::fromString);
      assertThat(conversions.convert("petCt", Modality.class)).isEqualTo(Modality.PET_CT);
    }
  }

  @RestController
  static class Devices {
    @GetMapping("/devices/{midId}")
    String byPath(@PathVariable("midId") MidId midId) {
      return "serial " + midId.serial();
    }

    @GetMapping("/devices")
    String byParameter(@RequestParam(name = "midId", required = false) MidId midId) {
      return midId == null ? "all" : "serial " + midId.serial();
    }
  }

  @Nested
  class WebMvc {
    private final MockMvcTester mvc = MockMvcTester.of(new Devices());

    @Test
    void readsAPathVariableAndARequestParameter() {
      assertThat(mvc.get().uri("/devices/{midId}", TEXT)).hasBodyTextEqualTo("serial 99123456");
      assertThat(mvc.get().uri("/devices").param("midId", TEXT))
          .hasBodyTextEqualTo("serial 99123456");
    }

    @Test
    void leavesAnAbsentParameterNull() {
      assertThat(mvc.get().uri("/devices")).hasBodyTextEqualTo("all");
    }

    @Test
    void respondsWith400ToTextThatIsNotAMidId() {
      assertThat(mvc.get().uri("/devices/{midId}", "MID-9912-3456-12")).hasStatus(400);
      assertThat(mvc.get().uri("/devices").param("midId", "9912345611")).hasStatus(400);
    }
  }
}
