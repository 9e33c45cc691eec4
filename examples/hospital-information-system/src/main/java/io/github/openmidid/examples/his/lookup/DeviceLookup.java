package io.github.openmidid.examples.his.lookup;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.device.Device;
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

/** Asks the register about the hospital's devices, about all of them at once. */
@Service
public class DeviceLookup {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLookup.class);

  private final MidIdRegister register;
  private final MessageSource texts;
  private final Clock clock;

  DeviceLookup(MidIdRegister register, MessageSource texts, Clock clock) {
    this.register = MidIdRegister.checked(register); // no verdict from a mix-up
    this.texts = texts;
    this.clock = clock;
  }

  /** The devices, each with what it says of it. */
  public List<DeviceView> views(Collection<Device> devices, Locale locale) {
    Map<MidId, LookupResult> answers = of(devices, locale);
    return devices.stream()
        .map(device -> DeviceView.of(device, requireNonNull(answers.get(device.midId()))))
        .toList();
  }

  /** What it says of one device. */
  public LookupResult of(Device device, Locale locale) {
    return of(List.of(device), locale).values().iterator().next();
  }

  /** What it says of each, in the order in which they are given; also if it does not answer. */
  public Map<MidId, LookupResult> of(Collection<Device> devices, Locale locale) {
    Map<MidId, LookupResult> answers = new LinkedHashMap<>();
    try {
      // mid-id: resolution
      List<MidId> midIds = devices.stream().map(Device::midId).toList();
      MidIdRegister found = MidIdRegister.inMemory(register.findAll(midIds).values());
      devices.forEach(device -> answers.put(device.midId(), answer(device, found, locale)));
      // end
    } catch (RuntimeException e) {
      LOG.warn("the register does not answer", e);
      devices.forEach(device -> answers.put(device.midId(), plain("unavailable", locale)));
    }
    return answers;
  }

  private LookupResult answer(Device device, MidIdRegister found, Locale locale) {
    // mid-id: resolution
    Verification verification =
        Verification.of(device.midId().toString(), found, clock).expecting(device.modality());
    // end
    if (verification.registration().isPresent() && !verification.isAsExpected()) {
      return otherModality(verification.registration().orElseThrow(), locale);
    }
    return new LookupResult(verification.level().code(), verification.message(locale));
  }

  private LookupResult otherModality(Registration registration, Locale locale) {
    String granted =
        registration.modality().map(m -> m.displayName(locale)).orElse(registration.modalityCode());
    return new LookupResult(
        "otherModality",
        texts.getMessage("register.otherModality", new Object[] {granted}, locale));
  }

  private LookupResult plain(String code, Locale locale) {
    return new LookupResult(code, texts.getMessage("register." + code, null, locale));
  }
}
