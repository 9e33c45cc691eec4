package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;

/** A complete report as a starting point for tests. */
final class DeviceReportFixture {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private DeviceReportFixture() {}

  static DeviceReport.Builder of(Modality modality) {
    return DeviceReport.builder()
        .midId(MID_ID)
        .operator("AZ Voorbeeld Gent")
        .modality(modality)
        .make("Example Medical")
        .model("Scan 64")
        .serialNumber("SN-0042")
        .use(DeviceUse.MIXED)
        .campus("Campus Noord")
        .commissioningDate(LocalDate.of(2027, 3, 31));
  }
}
