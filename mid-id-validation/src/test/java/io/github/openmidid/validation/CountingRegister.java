package io.github.openmidid.validation;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts its requests. */
final class CountingRegister implements MidIdRegister {
  private final MidIdRegister register;
  private final AtomicInteger calls = new AtomicInteger();

  CountingRegister(List<Registration> registrations) {
    register = MidIdRegister.inMemory(registrations);
  }

  int calls() {
    return calls.get();
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    calls.incrementAndGet();
    return register.find(midId);
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    calls.incrementAndGet();
    return register.findAll(midIds);
  }
}
