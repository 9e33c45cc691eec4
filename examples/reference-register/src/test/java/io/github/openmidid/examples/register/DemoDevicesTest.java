package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Tests the devices of a demonstration, whose store may be used again on a later day. */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class DemoDevicesTest {
  private static final MovingClock CLOCK = new MovingClock(Instant.parse("2028-01-30T23:30:00Z"));

  @AutoClose
  private static final ReferenceRegister REGISTER =
      RegisterInternals.clock(ReferenceRegister.builder(), CLOCK).start();

  private static JsonNode items(String path) {
    return RegisterCaller.as(Role.OPERATOR, REGISTER, SampleData.organization(Role.OPERATOR))
        .get(path)
        .json()
        .get("items");
  }

  @Test
  void showWhatBillingDependsOnAndAreAddedOnce() {
    DemoDevices devices = new DemoDevices(REGISTER);
    devices.add();
    CLOCK.advance(Duration.ofDays(400));
    devices.add();

    assertThat(REGISTER.size()).isEqualTo(3);
    List<String> states =
        items("/deviceTimelines")
            .valueStream()
            .map(item -> item.at("/uses/0/use").asString("") + " " + item.get("linked"))
            .toList();
    assertThat(states)
        .containsExactlyInAnyOrder("clinical true", "scientific true", "clinical false");
    JsonNode billed = items("/deviceTimelines?billingNumber=EXAMPLE-1");
    assertThat(billed).hasSize(1);
    // The first number begins on the day in Belgium, and lasts for a month, which is a leap one.
    assertThat(billed.at("/0/billingNumbers"))
        .hasToString(
            "[{\"billingNumber\":\"EXAMPLE-1\",\"validFrom\":\"2028-01-31\","
                + "\"validUntil\":\"2028-02-29\"},"
                + "{\"billingNumber\":\"EXAMPLE-2\",\"validFrom\":\"2028-03-01\"}]");
  }
}
