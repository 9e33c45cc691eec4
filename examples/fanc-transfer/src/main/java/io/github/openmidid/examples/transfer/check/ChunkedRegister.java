package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks up identifiers in chunks and reports progress. A response that names identifiers of another
 * chunk is a {@link io.github.openmidid.register.RegisterMismatchException}.
 */
public final class ChunkedRegister implements MidIdRegister {
  /** The maximum number of identifiers in one request of the register's contract. */
  public static final int CHUNK = 1000;

  private final MidIdRegister register;
  private final ProgressListener progress;

  public ChunkedRegister(MidIdRegister register, ProgressListener progress) {
    this.register = MidIdRegister.checked(register);
    this.progress = progress;
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return register.find(midId);
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return inChunks(midIds, register::findAll);
  }

  @Override
  public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
    return inChunks(midIds, register::lookUpAll);
  }

  @Override
  public Optional<Instant> asOf() {
    return register.asOf();
  }

  private <T> Map<MidId, T> inChunks(
      Collection<MidId> midIds, Function<Collection<MidId>, Map<MidId, T>> lookup) {
    List<MidId> all = new ArrayList<>(midIds);
    Map<MidId, T> found = new LinkedHashMap<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, all.size());
      found.putAll(lookup.apply(all.subList(from, to)));
      progress.resolved(to, all.size());
    }
    return found;
  }
}
