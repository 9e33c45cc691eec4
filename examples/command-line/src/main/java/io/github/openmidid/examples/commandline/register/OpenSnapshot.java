package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * A signed snapshot of a register, which was verified when it was opened.
 *
 * @param name its file
 */
public record OpenSnapshot(RegisterSnapshot snapshot, String name, boolean isTest)
    implements OpenRegister {

  @Override
  public Optional<Instant> asOf() {
    return snapshot.asOf();
  }

  @Override
  public MidIdRegister register() {
    return snapshot;
  }

  @Override
  public Collection<RegisteredDevice> devices() {
    return snapshot.registrations().stream().map(OpenSnapshot::device).toList();
  }

  private static RegisteredDevice device(Registration registration) {
    return RegisteredDevice.builder(registration.midId())
        .modality(registration.modality().orElse(null))
        .operator(registration.operator().orElse(null))
        .build();
  }

  @Override
  public boolean hasSerialNumbers() {
    return false;
  }

  @Override
  public void close() {
    // The file was read when it was opened.
  }
}
