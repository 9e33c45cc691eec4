package io.github.openmidid.examples.his.page;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.billing.BillingDaysLookup;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.device.DeviceUpdate;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.lookup.DeviceStatus;
import io.github.openmidid.examples.his.lookup.DeviceSummary;
import io.github.openmidid.examples.his.web.FieldFindingMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of devices, and the page of each. */
@Controller
class DevicePageController {
  private final DeviceService devices;
  private final DeviceLookup lookup;
  private final BillingDaysLookup billing;
  private final FieldFindingMapper findings;
  private final MessageSource texts;

  DevicePageController(
      DeviceService devices,
      DeviceLookup lookup,
      BillingDaysLookup billing,
      FieldFindingMapper findings,
      MessageSource texts) {
    this.devices = devices;
    this.lookup = lookup;
    this.billing = billing;
    this.findings = findings;
    this.texts = texts;
  }

  @GetMapping("/")
  String start() {
    return "redirect:/devices";
  }

  @GetMapping("/devices")
  String list(
      @RequestParam(name = "status", defaultValue = "") String status,
      @RequestParam(name = "modality", defaultValue = "") String modality,
      @RequestParam(name = "q", defaultValue = "") String search,
      Model model,
      Locale locale) {
    InventoryFilter filter = InventoryFilter.of(status, modality, search);
    List<DeviceSummary> all = lookup.views(devices.all(), locale);
    model.addAttribute("filter", filter);
    model.addAttribute("statuses", DeviceStatus.values());
    model.addAttribute("counts", InventoryStatusCount.of(all));
    model.addAttribute("all", all);
    model.addAttribute("devices", all.stream().filter(filter::matches).toList());
    return "list";
  }

  @GetMapping("/devices/{midId}")
  String edit(@PathVariable MidId midId, Model model, Locale locale) {
    return edit(model, devices.get(midId), FormErrorModel.none(), locale);
  }

  @PostMapping("/devices/{midId}")
  String change(
      @PathVariable MidId midId,
      @Valid @ModelAttribute("device") DeviceUpdate change,
      BindingResult result,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Device device = devices.get(midId);
    FormErrorModel errors = FormErrorModel.of(findings.of(result, locale));
    if (errors.isEmpty()) {
      try {
        devices.change(change);
        return "redirect:/devices";
      } catch (DeviceConflictException e) {
        errors = conflict(e, locale);
        device = devices.get(midId);
      }
    }
    response.setStatus(errors.status().value());
    return edit(model, device, errors, locale);
  }

  private String edit(Model model, Device device, FormErrorModel errors, Locale locale) {
    DeviceSummary summary = DeviceSummary.of(device, lookup.of(device, locale));
    model.addAttribute("device", summary);
    model.addAttribute("billing", billing.of(device.midId(), summary.register()));
    model.addAttribute("errors", errors);
    return "edit";
  }

  private FormErrorModel conflict(DeviceConflictException e, Locale locale) {
    return FormErrorModel.of(
        "midId", texts.getMessage("conflict." + e.reason().code(), null, locale));
  }
}
