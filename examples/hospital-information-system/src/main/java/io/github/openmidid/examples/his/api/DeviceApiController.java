package io.github.openmidid.examples.his.api;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.billing.BillingDays;
import io.github.openmidid.examples.his.billing.BillingDaysLookup;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.DeviceInput;
import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.device.DeviceUpdate;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.lookup.DeviceSummary;
import io.github.openmidid.examples.his.web.UploadedFile;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The REST resource of devices. */
@RestController
@RequestMapping("/api/devices")
class DeviceApiController {
  private final DeviceService devices;
  private final DeviceLookup lookup;
  private final BillingDaysLookup billing;
  private final DeviceImporter imports;

  DeviceApiController(
      DeviceService devices,
      DeviceLookup lookup,
      BillingDaysLookup billing,
      DeviceImporter imports) {
    this.devices = devices;
    this.lookup = lookup;
    this.billing = billing;
    this.imports = imports;
  }

  /** Returns all devices, or those with the given identifiers. */
  @GetMapping
  List<DeviceSummary> list(
      @RequestParam(name = "midId", required = false) @Nullable List<MidId> midIds, Locale locale) {
    return lookup.views(midIds == null ? devices.all() : devices.all(midIds), locale);
  }

  @GetMapping("/{midId}")
  DeviceSummary get(@PathVariable MidId midId, Locale locale) {
    return view(devices.get(midId), locale);
  }

  /** Returns since when and until when examinations on a device may be billed. */
  @GetMapping("/{midId}/billingDays")
  BillingDays billingDays(@PathVariable MidId midId, Locale locale) {
    return billing.of(midId, lookup.of(devices.get(midId), locale));
  }

  @PostMapping
  ResponseEntity<DeviceSummary> create(@Valid @RequestBody DeviceInput input, Locale locale) {
    Device device =
        devices.create(input.parsedMidId(), input.parsedModality(), input.strippedRoom());
    return ResponseEntity.created(URI.create("/api/devices/" + device.midId()))
        .body(view(device, locale));
  }

  @PutMapping("/{midId}")
  DeviceSummary change(
      @PathVariable MidId midId, @Valid @RequestBody DeviceUpdate change, Locale locale) {
    if (!midId.equals(change.midId())) {
      throw new DeviceConflictException(DeviceConflictException.Reason.OTHER);
    }
    return view(devices.change(change), locale);
  }

  @PostMapping("/import")
  DeviceImporter.Result take(@RequestParam("file") MultipartFile file, Locale locale)
      throws IOException {
    try (UploadedFile list = UploadedFile.of(file)) {
      return imports.take(list.path(), list.name(), locale);
    }
  }

  private DeviceSummary view(Device device, Locale locale) {
    return DeviceSummary.of(device, lookup.of(device, locale));
  }
}
