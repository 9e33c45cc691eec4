package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import io.github.openmidid.examples.transfer.check.VisibleExtent.Kind;
import io.github.openmidid.register.Registration;
import java.util.List;

/** A snapshot; it holds no serial numbers, makes and models. */
record OpenSnapshot(RegisterSnapshot register, RegisterDescription description)
    implements OpenRegister {

  static OpenSnapshot of(RegisterSnapshot snapshot, String name, boolean isTest) {
    return new OpenSnapshot(
        snapshot, new RegisterDescription(name, isTest, snapshot.asOf(), extent(snapshot)));
  }

  private static VisibleExtent extent(RegisterSnapshot snapshot) {
    return switch (snapshot.extent()) {
      case FULL -> VisibleExtent.all();
      case OWN -> new VisibleExtent(Kind.OPERATORS, snapshot.operators());
      case MINIMAL -> new VisibleExtent(Kind.DELIVERIES, List.of(snapshot.holder()));
    };
  }

  @Override
  public DeviceDirectory devices() {
    return DeviceDirectory.of(register.registrations().stream().map(OpenSnapshot::device).toList());
  }

  private static RegisteredDevice device(Registration registration) {
    return RegisteredDevice.builder(registration.midId())
        .modality(registration.modality().orElse(null))
        .operator(registration.operator().orElse(null))
        .build();
  }

  @Override
  public void close() {
    // The file was read when it was opened.
  }
}
