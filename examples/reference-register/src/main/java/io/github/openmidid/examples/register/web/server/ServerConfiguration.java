package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.config.RegisterSettings;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the settings of Tomcat for which Spring Boot has no properties. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(RegisterSettings settings) {
    return factory -> {
      // Nothing is served from it; without one Spring Boot would create another temporary
      // directory.
      factory.setDocumentRoot(settings.workDirectory().toFile());
      factory.setProtocol(HeaderDeadlineProtocol.class.getName());
      factory.addEngineValves(new BodyDiscardValve());
      factory.addContextCustomizers(ServerConfiguration::respondWithProblems);
    };
  }

  private static void respondWithProblems(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(ProblemReportValve.class.getName());
    }
  }
}
