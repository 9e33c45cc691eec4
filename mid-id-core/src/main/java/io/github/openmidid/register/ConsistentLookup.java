package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lookups whose responses and date are from one state of a register. */
final class ConsistentLookup {
  private static final int ATTEMPTS = 3;

  private ConsistentLookup() {}

  /** Looks up one identifier with {@link MidIdRegister#find}. */
  static LookupResult one(MidIdRegister register, MidId midId) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Instant> before = register.asOf();
      LookupResult result = find(register, midId);
      if (result.asOf().equals(before)) {
        return result;
      }
    }
    throw changing("lookUp");
  }

  private static LookupResult find(MidIdRegister register, MidId midId) {
    try {
      return new LookupResult(midId, register.find(midId), register.asOf());
    } catch (OutsideExtentException e) {
      return LookupResult.cannotTell(midId, register.asOf());
    }
  }

  /** Looks up many identifiers with {@link MidIdRegister#findAll}. */
  static Map<MidId, LookupResult> all(MidIdRegister register, Collection<MidId> midIds) {
    Map<MidId, LookupResult> results = new LinkedHashMap<>();
    try {
      MidIdRegister checked = MidIdRegister.checked(register);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Instant> before = checked.asOf();
        Map<MidId, Registration> found = checked.findAll(midIds);
        if (checked.asOf().equals(before)) {
          for (MidId midId : midIds) {
            Optional<Registration> registration = Optional.ofNullable(found.get(midId));
            results.put(midId, new LookupResult(midId, registration, before));
          }
          return results;
        }
      }
    } catch (OutsideExtentException e) {
      midIds.forEach(midId -> results.put(midId, register.lookUp(midId)));
      return results;
    }
    throw changing("lookUpAll");
  }

  private static RegisterMismatchException changing(String method) {
    return new RegisterMismatchException(
        "the date of the register changes with every request: override " + method);
  }
}
