package io.github.openmidid.examples.his.warning;

import io.github.openmidid.examples.his.device.DeviceStored;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the warnings about lists. */
@Service
public class ListWarningService {
  private static final int CHUNK = 1000;

  private final ListWarningRepository repository;
  private final Clock clock;

  ListWarningService(ListWarningRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  public long count() {
    return repository.count();
  }

  /** Returns the first warnings, in the order in which they were found, with their number. */
  public ListWarningPage first(int maximum) {
    Page<ListWarning> first = repository.findAll(PageRequest.of(0, maximum, Sort.by("id")));
    return new ListWarningPage(first.getContent(), first.getTotalElements());
  }

  /** Stores the findings of an import. One that is there already keeps its first date. */
  @Transactional
  public void add(List<ListFinding> findings) {
    Instant now = clock.instant();
    for (int start = 0; start < findings.size(); start += CHUNK) {
      add(findings.subList(start, Math.min(start + CHUNK, findings.size())), now);
    }
  }

  private void add(List<ListFinding> findings, Instant now) {
    Map<String, ListFinding> latest = new LinkedHashMap<>();
    findings.forEach(finding -> latest.put(finding.fingerprint(), finding));
    Map<String, ListWarning> stored = new HashMap<>();
    repository
        .findAllByFingerprintIn(latest.keySet())
        .forEach(warning -> stored.put(warning.fingerprint(), warning));
    List<ListWarning> changed = new ArrayList<>();
    latest.forEach(
        (fingerprint, finding) -> {
          ListWarning warning = stored.get(fingerprint);
          if (warning == null) {
            changed.add(new ListWarning(finding, now));
          } else {
            warning.foundAgain(finding, now);
            changed.add(warning);
          }
        });
    repository.saveAll(changed);
  }

  /** Resolves the rows whose values a device has. */
  @EventListener
  @Transactional
  public void resolve(DeviceStored event) {
    List<ListWarning> resolved =
        repository.findAllByMidId(event.device().midId()).stream()
            .filter(warning -> warning.isResolvedBy(event.device()))
            .toList();
    repository.deleteAllInBatch(resolved);
  }

  /** Marks a warning as resolved; does nothing if it is not there any more. */
  @Transactional
  public void resolve(long id) {
    repository.deleteById(id);
  }
}
