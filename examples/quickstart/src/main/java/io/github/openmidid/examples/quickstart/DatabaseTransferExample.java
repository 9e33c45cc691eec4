package io.github.openmidid.examples.quickstart;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.Reconciliation;
import io.github.openmidid.fanc.TransferComparison;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.MidIdRegister;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the monthly data transfer to FANC with rows from a database, for the README of core. */
record DatabaseTransferExample(Connection database, Locale language, PrintStream out) {

  // snippet: database
  void check(LocalDate month, MidIdRegister register, DeviceDirectory devices) throws SQLException {
    List<TransferRow<Long>> rows = rows(month);
    for (Finding<Long> finding : TransferRules.on(month).check(rows, register, devices)) {
      out.println(finding.key() + " " + finding.message(language));
    }
    var changes = TransferComparison.of(rows(month.minusMonths(1)), rows);
    out.println(changes.isUnchanged() ? "nothing to send" : changes);
    for (var entry : Reconciliation.builder(rows, devices).day(month).build().entries()) {
      if (entry.status().needsAttention()) {
        out.println(entry + " " + entry.message(language));
      }
    }
  }

  List<TransferRow<Long>> rows(LocalDate month) throws SQLException {
    List<TransferRow<Long>> rows = new ArrayList<>();
    String sql = "select id, mid_id, modality, hospital, serial from device where period = ?";
    try (PreparedStatement query = database.prepareStatement(sql)) {
      query.setObject(1, month);
      for (ResultSet row = query.executeQuery(); row.next(); ) {
        var builder = TransferRow.builder(row.getLong(1)); // a key of any type
        builder.deviceNumber(row.getString(2)).modality(row.getString(3));
        builder.operator(row.getString(4)).serialNumber(row.getString(5));
        rows.add(builder.build());
      }
    }
    return rows;
  }
  // end
}
