package io.github.openmidid.examples.his.api;

import io.github.openmidid.examples.his.importing.ListWarningView;
import io.github.openmidid.examples.his.importing.OpenListWarning;
import io.github.openmidid.examples.his.warning.ListWarningPage;
import io.github.openmidid.examples.his.warning.ListWarningService;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The REST resource of the warnings about lists; those about devices are part of the devices. */
@RestController
@RequestMapping("/api/warnings")
class WarningApiController {
  private static final int MAX_RETURNED = 1000;

  /** A page of warnings, and the number of all. */
  record Warnings(List<OpenListWarning> items, long total) {}

  private final ListWarningService warnings;
  private final ListWarningView view;

  WarningApiController(ListWarningService warnings, ListWarningView view) {
    this.warnings = warnings;
    this.view = view;
  }

  @GetMapping
  Warnings list(Locale locale) {
    ListWarningPage first = warnings.first(MAX_RETURNED);
    return new Warnings(view.of(first.items(), locale), first.total());
  }

  /** Marks a warning as resolved; nothing happens if it is resolved already. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> resolve(@PathVariable long id) {
    warnings.resolve(id);
    return ResponseEntity.noContent().build();
  }
}
