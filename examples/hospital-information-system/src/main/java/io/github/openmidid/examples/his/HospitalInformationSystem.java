package io.github.openmidid.examples.his;

import io.github.openmidid.Modality;
import io.github.openmidid.persistence.ModalityConverter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The program. */
@SpringBootApplication
// mid-id: columns of modalities
@EntityScan(basePackageClasses = {Device.class, ModalityConverter.class})
// end
public class HospitalInformationSystem implements WebMvcConfigurer {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(HospitalInformationSystem.class, arguments);
  }

  /** The user's language, as the browser says it; English for those who speak none of these. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(
        List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.FRENCH, Locale.GERMAN));
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }

  // mid-id: modalities in a form by their wire codes
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Modality.class, Modality::fromString);
  }

  // end

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
