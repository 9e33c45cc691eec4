package io.github.openmidid.examples.his.web;

import io.github.openmidid.Modality;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Configures the languages of the pages and the conversion of modalities. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  /** Resolves the user's language from {@code Accept-Language}; English is the default. */
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
}
