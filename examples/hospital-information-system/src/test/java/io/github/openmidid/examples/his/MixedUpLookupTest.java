package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.register.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Verifies that a response about other devices is reported, and never treated as "not known". */
@DisplayName("N65 a register that confuses identifiers is noticed")
@Tag("slow")
class MixedUpLookupTest extends ServiceTest {
  @Autowired private DeviceLookup resolution;

  private Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    resolution
        .of(devices.all(), Locale.ENGLISH)
        .forEach((midId, result) -> codes.put(midId.toString(), result.code()));
    return codes;
  }

  @Test
  void isReportedAsAnInvalidResponse() {
    devices.create(CT, Modality.CT, "K12");
    devices.create(MRI, Modality.MRI, "K13");
    assertThat(codes().values()).doesNotContain("invalidResponse");
    List<UnaryOperator<Map<MidId, Registration>>> mixUps =
        List.of(
            found -> Map.of(CT, found.get(MRI), MRI, found.get(CT)),
            found -> Map.of(CT, found.get(MRI)),
            found -> Map.of(OTHER_CT, found.get(CT)),
            found -> Map.of(CT, found.get(CT), OTHER_CT, found.get(CT)));
    for (UnaryOperator<Map<MidId, Registration>> mixUp : mixUps) {
      register.mixUp(mixUp);
      assertThat(codes().values()).containsExactly("invalidResponse", "invalidResponse");
    }
  }
}
