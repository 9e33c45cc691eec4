package io.github.openmidid.examples.his.warning;

import io.github.openmidid.MidId;
import java.time.Clock;
import java.util.ArrayList;
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
   * The outcome of a lookup.
   *
   * @param code the code of the warning
   * @param modalityCode the modality code of the register; empty if it does not know the identifier
   */
  public record Finding(String code, String modalityCode) {}

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
   * Stores the outcomes of a lookup.
   *
   * @param findings what the lookup found about each device; empty if nothing contradicts
   */
  public void update(Map<MidId, Optional<Finding>> findings) {
    Map<MidId, DeviceWarning> stored = of(findings.keySet());
    List<DeviceWarning> changed = new ArrayList<>();
    List<DeviceWarning> resolved = new ArrayList<>();
    findings.forEach(
        (midId, finding) -> {
          Optional<DeviceWarning> before = Optional.ofNullable(stored.get(midId));
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
    save(changed, resolved);
  }

  private DeviceWarning warning(MidId midId, Finding finding) {
    return new DeviceWarning(midId, finding.code(), finding.modalityCode(), clock.instant());
  }

  /** Returns the stored warnings of devices. */
  public Map<MidId, DeviceWarning> of(Iterable<MidId> midIds) {
    return repository.findAllById(midIds).stream()
        .collect(Collectors.toMap(DeviceWarning::getId, Function.identity()));
  }

  /** Another request may store the same outcome at the same time. */
  private void save(List<DeviceWarning> changed, List<DeviceWarning> resolved) {
    try {
      repository.saveAll(changed);
      repository.deleteAllInBatch(resolved);
    } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
      return;
    }
  }
}
