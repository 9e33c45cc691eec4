package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.config.TemporaryDirectory;
import io.github.openmidid.examples.register.page.session.PageCookieSettings;
import io.github.openmidid.examples.register.security.AuthorizationServerDecoder;
import io.github.openmidid.examples.register.security.LocalTokenIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Starts the Spring application context of a register. It is hermetic: it reads no configuration
 * file, environment variable or system property, and registers no shutdown hook.
 */
final class RegisterContext {
  private static final String DEFAULTS = "/mid-id-register/defaults.properties";

  private RegisterContext() {}

  static AnnotationConfigServletWebServerApplicationContext start(
      RegisterSettings settings,
      LocalTokenIssuer ownTokens,
      Clock clock,
      CloseableStack resources) {
    TemporaryDirectory work = TemporaryDirectory.at(settings.workDirectory());
    resources.add(work::close);
    AnnotationConfigServletWebServerApplicationContext context =
        new AnnotationConfigServletWebServerApplicationContext();
    resources.add(context::close);
    context.setEnvironment(environment(settings));
    context.registerBean(RegisterSettings.class, () -> settings);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(JwtDecoder.class, () -> decoder(settings, ownTokens, clock));
    context.register(RegisterConfiguration.class);
    try {
      TomcatSystemProperties.preserveDuring(context::refresh);
      return context;
    } catch (RuntimeException e) {
      throw toRegisterException(e, settings);
    }
  }

  private static JwtDecoder decoder(
      RegisterSettings settings, LocalTokenIssuer ownTokens, Clock clock) {
    return settings
        .authorizationServer()
        .map(server -> AuthorizationServerDecoder.decoder(server, clock))
        .orElseGet(ownTokens::decoder);
  }

  private static StandardEnvironment environment(RegisterSettings settings) {
    Map<String, Object> own = new HashMap<>();
    own.put("server.address", settings.bindAddress());
    own.put("server.port", settings.port());
    PageCookieSettings cookies = PageCookieSettings.of(settings);
    own.put("server.servlet.session.cookie.name", cookies.sessionName());
    own.put("server.servlet.session.cookie.path", cookies.path());
    own.put("server.servlet.session.cookie.secure", cookies.secure());
    own.put("server.tomcat.basedir", settings.workDirectory().toString());
    StandardEnvironment environment = new StandardEnvironment();
    MutablePropertySources sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    sources.addFirst(new MapPropertySource("settings", own));
    sources.addLast(new PropertiesPropertySource("defaults", defaults()));
    return environment;
  }

  private static Properties defaults() {
    Properties properties = new Properties();
    try (InputStream stream = RegisterContext.class.getResourceAsStream(DEFAULTS)) {
      properties.load(Objects.requireNonNull(stream, DEFAULTS));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the exception with the actual reason, which Spring wraps in others. */
  private static ReferenceRegisterException toRegisterException(
      RuntimeException failure, RegisterSettings settings) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ReferenceRegisterException known) {
        return known;
      }
      if (cause instanceof SQLException database) {
        String reason = settings.database().failureReason(database);
        return new ReferenceRegisterException(
            "The store "
                + settings.database().label()
                + " cannot be opened"
                + (reason.isEmpty() ? "." : ": " + reason + "."),
            failure);
      }
      if (cause instanceof PortInUseException) {
        return new ReferenceRegisterException(
            "Port " + settings.port() + " is in use; choose another one.", failure);
      }
      root = cause;
    }
    return new ReferenceRegisterException(
        "The register cannot start on "
            + settings.bindAddress()
            + " port "
            + settings.port()
            + ": "
            + root.getMessage(),
        failure);
  }
}
