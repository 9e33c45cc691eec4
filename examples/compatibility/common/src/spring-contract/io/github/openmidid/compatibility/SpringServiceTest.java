package io.github.openmidid.compatibility;

import java.net.URI;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Verifies the service on Spring Boot. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SpringServiceTest extends DatabaseServiceContract {
  @Value("http://localhost:${local.server.port}/")
  private URI service;

  @Autowired private DataSource database;

  @Override
  URI service() {
    return service;
  }

  @Override
  DataSource database() {
    return database;
  }
}
