package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<MidId> all = new ArrayList<>(midIds);
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, all.size());
      found.putAll(register.findAll(all.subList(from, to)));
      progress.resolved(to, all.size());
    }
    return found;
  }
}
