package io.github.openmidid.compatibility;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import javax.sql.DataSource;

/** Verifies the service on Quarkus. */
@QuarkusTest
class QuarkusServiceTest extends DatabaseServiceContract {
  @TestHTTPResource URI service;
  @Inject DataSource database;

  @Override
  URI service() {
    return service;
  }

  @Override
  DataSource database() {
    return database;
  }
}
