package io.github.openmidid.examples.his.page;

import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.DeviceInput;
import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.web.FieldFindingMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a new device, which works without JavaScript. */
@Controller
class InventoryFormController {
  private final DeviceService devices;
  private final FieldFindingMapper findings;
  private final SmartValidator validator;
  private final MessageSource texts;

  InventoryFormController(
      DeviceService devices,
      FieldFindingMapper findings,
      SmartValidator validator,
      MessageSource texts) {
    this.devices = devices;
    this.findings = findings;
    this.validator = validator;
    this.texts = texts;
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
      Locale locale,
      HttpServletResponse response) {
    FormErrorModel errors = FormErrorModel.of(findings.of(result, locale));
    if (errors.isEmpty()) {
      try {
        devices.create(input.parsedMidId(), input.parsedModality(), input.strippedRoom());
        return "redirect:/devices";
      } catch (DeviceConflictException e) {
        String text = texts.getMessage("conflict." + e.reason().code(), null, locale);
        errors = FormErrorModel.of("midId", text);
      }
    }
    response.setStatus(errors.status().value());
    return form(model, input, errors);
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
    return form(model, taken, FormErrorModel.of(findings.of(result, locale)));
  }

  private static String form(Model model, DeviceInput input, FormErrorModel errors) {
    model.addAttribute("device", input);
    model.addAttribute("errors", errors);
    return "form";
  }
}
