package io.github.openmidid.compatibility;

import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Verifies the service on Jersey, with Weld. */
class JerseyServiceTest extends ServiceContract {
  private static SeContainer beans;
  private static HttpServer server;

  @BeforeAll
  static void start() {
    beans = SeContainerInitializer.newInstance().initialize();
    server =
        JdkHttpServerFactory.createHttpServer(
            URI.create("http://localhost:0/"),
            new ResourceConfig(
                DeviceResource.class,
                RegistrationResource.class,
                ConstraintProblemMapper.class,
                RegisterBinder.class)); // glue
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    beans.close();
  }

  @Override
  URI service() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }
}
