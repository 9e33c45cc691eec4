package io.github.openmidid.compatibility;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The tests of each row of the compatibility table that is a web service with a database. */
abstract class DatabaseServiceContract extends ServiceContract {
  abstract DataSource database();

  @Test
  void columnsAreText() throws Exception {
    try (Connection connection = database().getConnection()) {
      TextColumns.assertTypes(connection);
    }
  }

  @Test
  void theDatabaseHoldsCanonicalTextAndWireCode() throws Exception {
    bodyPathAndQueryHoldIdentifiersAndWireCodes();
    try (Connection connection = database().getConnection()) {
      TextColumns.assertContent(connection, "MID-9912-3456-11", "petCt");
    }
  }
}
