package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The devices for people; the pages work without JavaScript. */
@Controller
class DevicePages {
  private final Devices devices;
  private final Resolution resolution;
  private final DeviceImport imports;
  private final SmartValidator validator;
  private final MessageSource texts;

  DevicePages(
      Devices devices,
      Resolution resolution,
      DeviceImport imports,
      SmartValidator validator,
      MessageSource texts) {
    this.devices = devices;
    this.resolution = resolution;
    this.imports = imports;
    this.validator = validator;
    this.texts = texts;
  }

  @ModelAttribute("modalities")
  List<Modality> modalities() {
    return List.of(Modality.values());
  }

  @GetMapping("/")
  String start() {
    return "redirect:/devices";
  }

  @GetMapping("/devices")
  String list(Model model, Locale locale) {
    model.addAttribute("devices", resolution.views(devices.all(), locale));
    return "list";
  }

  @GetMapping("/devices/new")
  String create(Model model) {
    return form(model, new DeviceInput("", "", "", null), FormErrors.none());
  }

  @PostMapping(path = "/devices", params = "!take")
  String create(
      @Valid @ModelAttribute("device") DeviceInput input,
      BindingResult result,
      Model model,
      Locale locale) {
    if (result.hasErrors()) {
      return form(model, input, FormErrors.of(result, locale));
    }
    try {
      devices.create(input.parsedMidId(), input.parsedModality(), input.strippedRoom());
      return "redirect:/devices";
    } catch (DeviceConflict e) {
      return form(model, input, conflict(e, locale));
    }
  }

  /** The user takes a suggestion: it is put into the form and checked, and not stored yet. */
  @PostMapping(path = "/devices", params = "take")
  String take(
      @ModelAttribute("device") DeviceInput input,
      BindingResult ignored,
      @RequestParam("take") String suggestion,
      Model model,
      Locale locale) {
    DeviceInput taken = input.withMidId(suggestion);
    BindingResult result = new BeanPropertyBindingResult(taken, "device");
    validator.validate(taken, result);
    return form(model, taken, FormErrors.of(result, locale));
  }

  private static String form(Model model, DeviceInput input, FormErrors errors) {
    model.addAttribute("device", input);
    model.addAttribute("errors", errors);
    return "form";
  }

  @GetMapping("/devices/{midId}")
  String edit(@PathVariable MidId midId, Model model, Locale locale) {
    return edit(model, devices.get(midId), FormErrors.none(), locale);
  }

  @PostMapping("/devices/{midId}")
  String change(
      @PathVariable MidId midId,
      @Valid @ModelAttribute("device") DeviceChange change,
      BindingResult result,
      Model model,
      Locale locale) {
    Device device = devices.get(midId);
    if (result.hasErrors()) {
      return edit(model, device, FormErrors.of(result, locale), locale);
    }
    try {
      devices.change(change);
      return "redirect:/devices";
    } catch (DeviceConflict e) {
      return edit(model, device, conflict(e, locale), locale);
    }
  }

  private String edit(Model model, Device device, FormErrors errors, Locale locale) {
    model.addAttribute("device", DeviceView.of(device, resolution.of(device, locale)));
    model.addAttribute("errors", errors);
    return "edit";
  }

  private FormErrors conflict(DeviceConflict e, Locale locale) {
    return FormErrors.of("midId", texts.getMessage("conflict." + e.reason().code(), null, locale));
  }

  @GetMapping("/devices/import")
  String list() {
    return "import";
  }

  @PostMapping("/devices/import")
  String take(@RequestParam("file") MultipartFile file, Model model, Locale locale)
      throws IOException {
    try {
      model.addAttribute("result", imports.take(file.getBytes(), locale));
    } catch (ListProblem e) {
      model.addAttribute("problem", texts.getMessage("list." + e.reason().code(), null, locale));
    }
    return "import";
  }
}
