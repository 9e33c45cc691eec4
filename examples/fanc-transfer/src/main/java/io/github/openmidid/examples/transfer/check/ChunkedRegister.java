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
 * Asks a register for many identifiers bit by bit, and tells how far it is. Each response has to be
 * about the identifiers of its own bit.
 */
public final class ChunkedRegister implements MidIdRegister {
  /** As many as the register's contract takes in one question. */
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
