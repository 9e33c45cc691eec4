package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies that devices are stored as text that other programs can read. */
@Tag("slow")
class DeviceSchemaTest extends ServiceTest {
  @Autowired private JdbcClient jdbc;

  @Test
  void theKeyIsTextAndAModalityItsWireCode() {
    devices.create(CT, Modality.CT, "K12");
    assertThat(jdbc.sql("select mid_id, modality from device").query().singleRow())
        .containsExactlyInAnyOrderEntriesOf(Map.of("MID_ID", CT.toString(), "MODALITY", "ct"));
    assertThat(
            jdbc.sql(
                    """
                    select column_name from information_schema.columns
                    where table_name = 'DEVICE' and data_type = 'CHARACTER VARYING'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("MID_ID", "MODALITY", "ROOM");
  }
}
