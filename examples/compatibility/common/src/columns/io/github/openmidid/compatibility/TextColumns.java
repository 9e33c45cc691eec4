package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Verifies types and content of the table that the framework has created in H2. */
final class TextColumns {
  private static final String COLUMNS =
      "select lower(replace(column_name, '_', '')), data_type from information_schema.columns where";
  private static final String KEYS =
      "select column_name, 1 from information_schema.columns where column_name ilike 'mid%' and";
  private static final String TABLES = "select table_name, 1 from information_schema.tables where";
  private static final String OF_THE_ENTITY =
      " lower(replace(table_name, '_', '')) = 'storeddevice'";

  private TextColumns() {}

  static void assertTypes(Connection connection) throws SQLException {
    String varchar = "CHARACTER VARYING";
    assertEquals(
        Map.of("midid", varchar, "formermidid", varchar, "modality", varchar), types(connection));
  }

  /** Returns the types by the names of the columns, in lower case and without underscores. */
  static Map<String, String> types(Connection connection) throws SQLException {
    return query(connection, COLUMNS + OF_THE_ENTITY);
  }

  /** Asserts that the table holds one device with this text as key and this wire code. */
  static void assertContent(Connection connection, String midId, String modality)
      throws SQLException {
    String table = query(connection, TABLES + OF_THE_ENTITY).keySet().iterator().next();
    String key = query(connection, KEYS + OF_THE_ENTITY).keySet().iterator().next();
    assertEquals(
        Map.of(midId, modality),
        query(connection, "select " + key + ", modality from \"" + table + "\""));
  }

  private static Map<String, String> query(Connection connection, String query)
      throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.put(result.getString(1), result.getString(2));
      }
    }
    return rows;
  }
}
