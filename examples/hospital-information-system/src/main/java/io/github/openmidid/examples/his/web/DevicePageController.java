package io.github.openmidid.examples.his.web;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.DeviceInput;
import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.device.DeviceUpdate;
import io.github.openmidid.examples.his.device.NoSuchDeviceException;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.lookup.DeviceSummary;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The pages of devices, which work without JavaScript. */
@Controller
class DevicePageController {
  private final DeviceService devices;
  private final DeviceLookup lookup;
  private final DeviceImporter imports;
  private final SmartValidator validator;
  private final MessageSource texts;

  DevicePageController(
      DeviceService devices,
      DeviceLookup lookup,
      DeviceImporter imports,
      SmartValidator validator,
      MessageSource texts) {
    this.devices = devices;
    this.lookup = lookup;
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
    model.addAttribute("devices", lookup.views(devices.all(), locale));
    return "list";
  }

  @GetMapping("/devices/new")
  String create(Model model) {
    return form(model, new DeviceInput("", "", "", null), FormErrorModel.none());
  }

  @PostMapping(path = "/devices", params = "!take")
  String create(
      @Valid @ModelAttribute("device") DeviceInput input,
      BindingResult result,
      Model model,
      Locale locale) {
    if (result.hasErrors()) {
      return form(model, input, FormErrorModel.of(result, locale));
    }
    try {
      devices.create(input.parsedMidId(), input.parsedModality(), input.strippedRoom());
      return "redirect:/devices";
    } catch (DeviceConflictException e) {
      return form(model, input, conflict(e, locale));
    }
  }

  /** Puts a suggestion that the user selects into the form and validates it, without storing it. */
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
    return form(model, taken, FormErrorModel.of(result, locale));
  }

  private static String form(Model model, DeviceInput input, FormErrorModel errors) {
    model.addAttribute("device", input);
    model.addAttribute("errors", errors);
    return "form";
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
      Locale locale) {
    Device device = devices.get(midId);
    if (result.hasErrors()) {
      return edit(model, device, FormErrorModel.of(result, locale), locale);
    }
    try {
      devices.change(change);
      return "redirect:/devices";
    } catch (DeviceConflictException e) {
      return edit(model, device, conflict(e, locale), locale);
    }
  }

  private String edit(Model model, Device device, FormErrorModel errors, Locale locale) {
    model.addAttribute("device", DeviceSummary.of(device, lookup.of(device, locale)));
    model.addAttribute("errors", errors);
    return "edit";
  }

  private FormErrorModel conflict(DeviceConflictException e, Locale locale) {
    return FormErrorModel.of(
        "midId", texts.getMessage("conflict." + e.reason().code(), null, locale));
  }

  @GetMapping("/devices/import")
  String list() {
    return "import";
  }

  @PostMapping("/devices/import")
  String take(@RequestParam("file") MultipartFile file, Model model, Locale locale)
      throws IOException {
    try (UploadedFile list = UploadedFile.of(file)) {
      model.addAttribute("result", imports.take(list.path(), locale));
      return "import";
    } catch (DeviceListException e) {
      return problem(e, model, locale);
    }
  }

  private String problem(DeviceListException e, Model model, Locale locale) {
    String code = "list." + e.reason().code();
    model.addAttribute("problem", texts.getMessage(code, new Object[] {e.detail()}, locale));
    return "import";
  }

  /** Shows the page of the import again, with the reason. */
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooLarge(Model model, Locale locale, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    return problem(new DeviceListException(Reason.TOO_LARGE), model, locale);
  }

  /** Shows the error page of the status 404. */
  @ExceptionHandler(NoSuchDeviceException.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
