package io.github.openmidid.examples.his.warning;

import io.github.openmidid.MidId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Stores the warnings about devices. */
@Service
public class DeviceWarningService {
  /**
   * A contradiction that a lookup found.
   *
   * @param modalityCode the modality code of the register; empty if it does not know the identifier
   */
  public record Finding(String modalityCode) {}

  private final DeviceWarningRepository repository;
  private final Clock clock;

  DeviceWarningService(DeviceWarningRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  public long count() {
    return repository.count();
  }

  /**
   * Stores the outcomes of a lookup, and returns the warnings that are open after it.
   *
   * @param midIds the devices, whether they were looked up or not
   * @param findings the contradiction that the lookup found about each device; empty if there is
   *     none
   */
  public Map<MidId, DeviceWarning> update(
      Collection<MidId> midIds, Map<MidId, Optional<Finding>> findings) {
    Map<MidId, DeviceWarning> open = of(midIds);
    List<DeviceWarning> changed = new ArrayList<>();
    List<DeviceWarning> resolved = new ArrayList<>();
    findings.forEach(
        (midId, finding) -> {
          Optional<DeviceWarning> before = Optional.ofNullable(open.get(midId));
          if (finding.isEmpty()) {
            before.ifPresent(resolved::add);
            return;
          }
          DeviceWarning now = warning(midId, finding.orElseThrow());
          if (before.isEmpty()) {
            changed.add(now);
          } else if (!before.orElseThrow().isSame(now)) {
            before.orElseThrow().change(now);
            changed.add(before.orElseThrow());
          }
        });
    if (!save(changed, resolved)) {
      return of(midIds);
    }
    resolved.forEach(warning -> open.remove(warning.getId()));
    changed.forEach(warning -> open.put(warning.getId(), warning));
    return open;
  }

  private DeviceWarning warning(MidId midId, Finding finding) {
    return new DeviceWarning(
        midId, finding.modalityCode(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Map<MidId, DeviceWarning> of(Collection<MidId> midIds) {
    return repository.findAllById(midIds).stream()
        .collect(
            Collectors.toMap(DeviceWarning::getId, Function.identity(), (a, b) -> a, HashMap::new));
  }

  /** Returns whether it has stored them: another request may store the same at the same time. */
  private boolean save(List<DeviceWarning> changed, List<DeviceWarning> resolved) {
    try {
      repository.saveAll(changed);
      repository.deleteAllInBatch(resolved);
      return true;
    } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
      return false;
    }
  }
}
