package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Verifies the example with 5,000 rows in each of two months. */
class DatabaseTransferExampleTest {
  private static final int ROWS = 5_000;
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  private final List<Registration> registrations = new ArrayList<>();
  private final List<RegisteredDevice> devices = new ArrayList<>();

  @Test
  void findsWhatDiffers() throws SQLException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      fill(database);
      new DatabaseTransferExample(database, Locale.ENGLISH, out)
          .check(NOVEMBER, MidIdRegister.inMemory(registrations), DeviceDirectory.of(devices));
    }
    assertThat(text.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("7 According to the register, the operator"),
            line -> assertThat(line).contains("[1 added, 0 removed, 1 changed, 0 ambiguous"),
            line -> assertThat(line).startsWith("Entry[conflicting 7]"),
            line -> assertThat(line).startsWith("Entry[onlyInRegister]"));
  }

  private void fill(Connection database) throws SQLException {
    database
        .createStatement()
        .execute(
            "create table device (id bigint, period date, mid_id varchar(20),"
                + " modality varchar(20), hospital varchar(80), serial varchar(40))");
    String sql = "insert into device values (?, ?, ?, 'CT-scanner', ?, ?)";
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      for (int i = 0; i <= ROWS; i++) {
        MidId midId = MidId.ofSerial(30_000_000 + i);
        registrations.add(
            Registration.of(midId, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED));
        devices.add(
            RegisteredDevice.builder(midId)
                .modality(Modality.CT)
                .operator("AZ Voorbeeld")
                .serialNumber("K" + (100_000 + i))
                .build());
        for (int month = i == 1 ? 1 : 0; month < (i == 0 ? 0 : 2); month++) {
          insert.setLong(1, i);
          insert.setObject(2, NOVEMBER.minusMonths(1 - month));
          insert.setString(3, midId.toString());
          insert.setString(4, i == 7 && month == 1 ? "AZ Elders" : "AZ Voorbeeld");
          insert.setString(5, "K" + (100_000 + i));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
