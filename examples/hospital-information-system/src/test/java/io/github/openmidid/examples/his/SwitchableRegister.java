package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts requests to a register, and can be switched off. */
final class SwitchableRegister implements MidIdRegister {
  private final MidIdRegister register;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile @Nullable RuntimeException failure;
  private volatile UnaryOperator<Map<MidId, Registration>> mixUp = UnaryOperator.identity();

  SwitchableRegister(MidIdRegister register) {
    this.register = register;
  }

  void cutOff(boolean cutOff) {
    fail(cutOff ? new RegisterUnavailableException("cut off", null, null) : null);
    mixUp = UnaryOperator.identity();
    requests.set(0);
  }

  /** Lets all requests fail; null lets them succeed again. */
  void fail(@Nullable RuntimeException exception) {
    failure = exception;
  }

  /** Changes the results of {@code findAll}, as a faulty register would. */
  void mixUp(UnaryOperator<Map<MidId, Registration>> change) {
    mixUp = change;
  }

  int requests() {
    return requests.get();
  }

  private MidIdRegister reached() {
    requests.incrementAndGet();
    RuntimeException current = failure;
    if (current != null) {
      throw current;
    }
    return register;
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return reached().find(midId);
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return mixUp.apply(reached().findAll(midIds));
  }
}
