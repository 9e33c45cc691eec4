package io.github.openmidid.examples.his.lookup;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.device.Device;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Looks up devices of the hospital in the register, all of them in one request. */
@Service
public class DeviceLookup {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLookup.class);

  private final MidIdRegister register;
  private final MessageSource texts;
  private final Clock clock;

  DeviceLookup(MidIdRegister register, MessageSource texts, Clock clock) {
    this.register = MidIdRegister.checked(register); // rejects responses about other identifiers
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
   * Looks up devices. The results are in the order of the devices; if the register fails, each is
   * {@code unavailable}.
   */
  public Map<MidId, DeviceVerdict> of(Collection<Device> devices, Locale locale) {
    Map<MidId, DeviceVerdict> results = new LinkedHashMap<>();
    try {
      // mid-id: resolution
      List<MidId> midIds = devices.stream().map(Device::midId).toList();
      Map<MidId, LookupResult> found = register.lookUpAll(midIds);
      devices.forEach(device -> results.put(device.midId(), verify(device, found, locale)));
      // end
    } catch (RuntimeException e) {
      LOG.warn("cannot look up devices in the register", e);
      devices.forEach(device -> results.put(device.midId(), plain("unavailable", locale)));
    }
    return results;
  }

  private DeviceVerdict verify(Device device, Map<MidId, LookupResult> found, Locale locale) {
    // mid-id: resolution
    LookupResult result = requireNonNull(found.get(device.midId()));
    Verification verification = Verification.of(result, clock).expecting(device.modality());
    // end
    if (verification.registration().isPresent() && !verification.isAsExpected()) {
      return otherModality(verification.registration().orElseThrow(), locale);
    }
    String code =
        result.outcome() == Outcome.CANNOT_TELL
            ? result.outcome().code()
            : verification.level().code();
    return new DeviceVerdict(code, verification.message(locale));
  }

  private DeviceVerdict otherModality(Registration registration, Locale locale) {
    String granted =
        registration.modality().map(m -> m.displayName(locale)).orElse(registration.modalityCode());
    return new DeviceVerdict(
        "otherModality",
        texts.getMessage("register.otherModality", new Object[] {granted}, locale));
  }

  private DeviceVerdict plain(String code, Locale locale) {
    return new DeviceVerdict(code, texts.getMessage("register." + code, null, locale));
  }
}
