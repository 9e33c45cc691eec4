package io.github.openmidid.examples.his.lookup;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.lookup.DeviceVerdict.Warning;
import io.github.openmidid.examples.his.warning.DeviceWarning;
import io.github.openmidid.examples.his.warning.DeviceWarningService;
import io.github.openmidid.examples.his.warning.DeviceWarningService.Finding;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Looks up devices of the hospital in the register, all of them in one request, and stores the
 * contradictions as warnings until a lookup does not find them any more.
 */
@Service
public class DeviceLookup {
  private final MidIdRegister register;
  private final DeviceWarningService warnings;
  private final VerdictTexts texts;
  private final Clock clock;

  DeviceLookup(
      MidIdRegister register, DeviceWarningService warnings, VerdictTexts texts, Clock clock) {
    this.register = MidIdRegister.checked(register); // rejects responses about other identifiers
    this.warnings = warnings;
    this.texts = texts;
    this.clock = clock;
  }

  /** Returns the devices with their lookup results. */
  public List<DeviceSummary> views(Collection<Device> devices, Locale locale) {
    Map<MidId, DeviceVerdict> results = of(devices, locale);
    return devices.stream()
        .map(device -> DeviceSummary.of(device, requireNonNull(results.get(device.midId()))))
        .toList();
  }

  /** Looks up one device. */
  public DeviceVerdict of(Device device, Locale locale) {
    return of(List.of(device), locale).values().iterator().next();
  }

  /**
   * Looks up devices. The results are in the order of the devices; if the register fails, each has
   * the code of the failure.
   */
  public Map<MidId, DeviceVerdict> of(Collection<Device> devices, Locale locale) {
    if (devices.isEmpty()) {
      return Map.of();
    }
    Map<MidId, DeviceVerdict> results = new LinkedHashMap<>();
    Map<MidId, Optional<Finding>> findings = new LinkedHashMap<>();
    try {
      // mid-id: resolution
      List<MidId> midIds = devices.stream().map(Device::midId).toList();
      Map<MidId, LookupResult> found = register.lookUpAll(midIds);
      for (Device device : devices) {
        LookupResult result = requireNonNull(found.get(device.midId()));
        Verification verification = Verification.of(result, clock).expecting(device.modality());
        // end
        DeviceVerdict verdict = verdict(result, verification, locale);
        results.put(device.midId(), verdict);
        if (result.outcome() != Outcome.CANNOT_TELL) {
          findings.put(device.midId(), finding(verdict, verification));
        }
      }
    } catch (RuntimeException e) {
      DeviceVerdict failed = texts.failure(RegisterFailureLog.log(e), locale);
      devices.forEach(device -> results.put(device.midId(), failed));
      findings.clear();
    }
    return withWarnings(results, warnings.update(results.keySet(), findings), locale);
  }

  private DeviceVerdict verdict(LookupResult result, Verification verification, Locale locale) {
    if (verification.registration().isPresent() && !verification.isAsExpected()) {
      String modality = verification.registration().orElseThrow().modalityCode();
      return texts.otherModality(modality, locale);
    }
    String code =
        result.outcome() == Outcome.CANNOT_TELL
            ? result.outcome().code()
            : verification.level().code();
    return new DeviceVerdict(code, verification.message(locale));
  }

  private static Optional<Finding> finding(DeviceVerdict verdict, Verification verification) {
    return verdict.status().isContradiction()
        ? Optional.of(
            new Finding(verification.registration().map(Registration::modalityCode).orElse("")))
        : Optional.empty();
  }

  private Map<MidId, DeviceVerdict> withWarnings(
      Map<MidId, DeviceVerdict> results, Map<MidId, DeviceWarning> open, Locale locale) {
    results.replaceAll(
        (midId, verdict) -> {
          DeviceWarning warning = open.get(midId);
          return warning == null
              ? verdict
              : verdict.with(new Warning(texts.warning(warning, locale), warning.since()));
        });
    return results;
  }
}
