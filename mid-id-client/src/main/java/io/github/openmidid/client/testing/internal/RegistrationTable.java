package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registrations, and the grants of identifiers. */
public final class RegistrationTable {
  private final MemoryRegister register;
  private final MidIdSequence sequence;
  private final Map<MidId, Registration> registrations = new TreeMap<>();
  private final Map<TestCaller.RequestKey, MidId> requests = new HashMap<>();

  RegistrationTable(MemoryRegister register, MidIdSequence sequence) {
    this.register = register;
    this.sequence = sequence;
  }

  /** Adds a registration; returns false if the identifier has one. */
  public boolean add(Registration registration) {
    boolean isNew = registrations.putIfAbsent(registration.midId(), registration) == null;
    if (isNew) {
      register.fanc().mark(registration, registration.grantedAt().orElseGet(register::now));
    }
    return isNew;
  }

  /** Grants an identifier, or returns that of a former identical request. */
  public TestCreation<Registration> grant(TestCaller caller, MidIdRequest request) {
    TestCaller.RequestKey key = caller.key(request.requestReference());
    MidId earlier = requests.get(key);
    if (earlier == null) {
      return TestCreation.created(grant(caller, key, request.modality()));
    }
    Registration granted = find(earlier).orElseThrow();
    if (!granted.modalityCode().equals(request.modality().code())) {
      throw TestRejection.conflict("requestReferenceReused");
    }
    return TestCreation.existing(granted);
  }

  private MidId nextFree() {
    MidId midId = sequence.next().orElseThrow(TestRejection::exhausted);
    return registrations.containsKey(midId) ? nextFree() : midId;
  }

  private Registration grant(TestCaller caller, TestCaller.RequestKey key, Modality modality) {
    MidId midId = nextFree();
    Instant now = register.now();
    Registration granted =
        new Registration(
            midId,
            modality.code(),
            caller.organization(),
            RegistrationStatus.AVAILABLE.code(),
            Optional.of(now),
            Optional.empty());
    add(granted);
    requests.put(key, midId);
    register.audit().add(caller, "midIdGranted", midId, null, now);
    return granted;
  }

  /** Returns a registration that the caller sees, or its modality and status for a supplier. */
  public Optional<Registration> find(TestCaller caller, MidId midId) {
    return find(midId).flatMap(registration -> visible(caller, registration));
  }

  /**
   * Returns the part of a registration that the caller sees: all of its own ones, modality and
   * status of one that it has delivered as a supplier.
   */
  private Optional<Registration> visible(TestCaller caller, Registration registration) {
    if (caller.sees(registration.operator())) {
      return Optional.of(registration);
    }
    return caller.isSupplier()
            && register.deliveries().isDeliveredBy(caller.organization(), registration.midId())
        ? Optional.of(minimal(registration))
        : Optional.empty();
  }

  private static Registration minimal(Registration registration) {
    return new Registration(
        registration.midId(),
        registration.modalityCode(),
        Optional.empty(),
        registration.statusCode(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns a registration, regardless of the caller. */
  Optional<Registration> find(MidId midId) {
    return Optional.ofNullable(registrations.get(midId)).map(this::today);
  }

  /** Returns all registrations, in the order of the identifiers. */
  List<Registration> all() {
    return registrations.values().stream().map(this::today).toList();
  }

  /** Returns a registration with the billing number that its device has today. */
  private Registration today(Registration registration) {
    MidId midId = registration.midId();
    return register.billingNumbers().periods(midId).isEmpty()
        ? registration
        : new Registration(
            midId,
            registration.modalityCode(),
            registration.operator(),
            registration.statusCode(),
            registration.grantedAt(),
            register.billingNumbers().today(midId));
  }

  /** Returns whether the caller sees the registration as that of its operator. */
  boolean isSeenAsOperator(TestCaller caller, MidId midId) {
    return find(midId).filter(found -> caller.sees(found.operator())).isPresent();
  }

  /** Returns the registrations that the caller sees after an identifier, in order. */
  public List<Registration> list(TestCaller caller, MidIdFilter filter, @Nullable String after) {
    return visible(caller)
        .filter(found -> after == null || found.midId().toString().compareTo(after) > 0)
        .filter(
            found ->
                filter.modalities().isEmpty()
                    || found.modality().filter(filter.modalities()::contains).isPresent())
        .filter(found -> filter.status().isEmpty() || filter.status().get() == found.status())
        .toList();
  }

  /** Returns the numbers of identifiers that the caller sees, in the order of the decree. */
  public List<ModalityCount> overview(TestCaller caller) {
    return Arrays.stream(Modality.values())
        .map(
            modality ->
                count(
                    modality.code(),
                    visible(caller)
                        .filter(found -> found.modalityCode().equals(modality.code()))
                        .toList()))
        .toList();
  }

  private static ModalityCount count(String code, Collection<Registration> registrations) {
    long linked = registrations.stream().filter(Registration::isLinked).count();
    return new ModalityCount(code, registrations.size(), registrations.size() - linked, linked);
  }

  private Stream<Registration> visible(TestCaller caller) {
    return all().stream().flatMap(found -> visible(caller, found).stream());
  }

  /** Marks an identifier as linked. */
  void markLinked(MidId midId, Instant now) {
    Registration linked =
        update(
            midId,
            old ->
                new Registration(
                    midId,
                    old.modalityCode(),
                    old.operator(),
                    RegistrationStatus.LINKED.code(),
                    old.grantedAt(),
                    old.billingNumber()));
    register.fanc().mark(linked, now);
  }

  private Registration update(MidId midId, UnaryOperator<Registration> change) {
    Registration changed = change.apply(find(midId).orElseThrow());
    registrations.put(midId, changed);
    return changed;
  }
}
