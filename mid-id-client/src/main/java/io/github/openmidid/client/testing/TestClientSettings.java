package io.github.openmidid.client.testing;

import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.testing.internal.MemoryRegister;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** The settings that the test clients of one register share. */
record TestClientSettings(
    MemoryRegister register,
    Clock clock,
    int pageSize,
    Executor executor,
    List<CallListener> listeners) {
  TestClientSettings {
    listeners = List.copyOf(listeners);
  }
}
