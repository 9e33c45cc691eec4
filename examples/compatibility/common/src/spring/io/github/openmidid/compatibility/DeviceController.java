package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stores and finds devices. */
@RestController
@RequestMapping("/devices")
class DeviceController {
  private final StoredDeviceRepository devices;

  DeviceController(StoredDeviceRepository devices) {
    this.devices = devices;
  }

  @PostMapping
  DeviceDocument store(@Valid @RequestBody DeviceDocument device) {
    return devices.save(device.toEntity()).toDocument();
  }

  @GetMapping("/{midId}")
  DeviceDocument byPath(@PathVariable MidId midId) {
    return devices.findById(midId).orElseThrow().toDocument();
  }

  @GetMapping
  List<DeviceDocument> byQuery(@RequestParam MidId formerMidId, @RequestParam Modality modality) {
    return devices.findByFormerMidIdAndModality(formerMidId, modality).stream()
        .map(StoredDevice::toDocument)
        .toList();
  }

  @GetMapping("/modalities/{modality}")
  List<DeviceDocument> byModality(@PathVariable Modality modality) {
    return devices.findByModality(modality).stream().map(StoredDevice::toDocument).toList();
  }

  @GetMapping("/valid")
  String valid(@RequestParam @ValidMidId String label) {
    return "valid";
  }

  @GetMapping("/registered")
  String registered(@RequestParam @RegisteredMidId MidId midId) {
    return "registered";
  }
}
