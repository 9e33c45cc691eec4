package io.github.openmidid.examples.his.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.warning.DeviceWarningService;
import io.github.openmidid.examples.his.warning.ListWarningService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Adds the organisation, the current day and the number of warnings to the model of each page. */
@ControllerAdvice(basePackageClasses = PageErrorHandler.class)
class PageModelAdvice {
  private final String organisation;
  private final DeviceWarningService ofDevices;
  private final ListWarningService ofLists;
  private final Clock clock;

  PageModelAdvice(
      @Value("${hospital.name}") String organisation,
      DeviceWarningService ofDevices,
      ListWarningService ofLists,
      Clock clock) {
    this.organisation = organisation;
    this.ofDevices = ofDevices;
    this.ofLists = ofLists;
    this.clock = clock;
  }

  @ModelAttribute("organisation")
  String organisation() {
    return organisation;
  }

  @ModelAttribute("now")
  Instant now() {
    return clock.instant();
  }

  /**
   * Returns the number of warnings, counted when the page is rendered: after the changes of the
   * request.
   */
  @ModelAttribute("warningCount")
  LazyContextVariable<Long> warningCount() {
    return new LazyContextVariable<>() {
      @Override
      protected Long loadValue() {
        return ofDevices.count() + ofLists.count();
      }
    };
  }

  @ModelAttribute("modalities")
  List<Modality> modalities() {
    return List.of(Modality.values());
  }
}
