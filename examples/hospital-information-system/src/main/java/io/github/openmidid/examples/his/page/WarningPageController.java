package io.github.openmidid.examples.his.page;

import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.importing.ListWarningView;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.warning.ListWarningPage;
import io.github.openmidid.examples.his.warning.ListWarningService;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page with the unresolved warnings. */
@Controller
class WarningPageController {
  /** The maximum number of warnings about lists on the page; the next ones follow when resolved. */
  private static final int MAX_SHOWN = 200;

  private final DeviceService devices;
  private final DeviceLookup lookup;
  private final ListWarningService ofLists;
  private final ListWarningView view;

  WarningPageController(
      DeviceService devices,
      DeviceLookup lookup,
      ListWarningService ofLists,
      ListWarningView view) {
    this.devices = devices;
    this.lookup = lookup;
    this.ofLists = ofLists;
    this.view = view;
  }

  @GetMapping("/warnings")
  String list(Model model, Locale locale) {
    model.addAttribute(
        "devices",
        lookup.views(devices.all(), locale).stream()
            .filter(device -> device.register().warning() != null)
            .toList());
    ListWarningPage lists = ofLists.first(MAX_SHOWN);
    model.addAttribute("lists", view.of(lists.items(), locale));
    model.addAttribute("number", lists.total());
    return "warnings";
  }

  /** Marks a warning about a list as resolved; nothing happens if it is resolved already. */
  @PostMapping("/warnings/{id}/resolved")
  String resolve(@PathVariable long id) {
    ofLists.resolve(id);
    return "redirect:/warnings";
  }
}
