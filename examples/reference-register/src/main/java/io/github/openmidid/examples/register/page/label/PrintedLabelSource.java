package io.github.openmidid.examples.register.page.label;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.messages.CommandException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.stereotype.Component;

/** Prints labels with the default settings; {@code mid-id-label} is an optional dependency. */
@Component
@ConditionalOnClass(LabelPrinter.class)
final class PrintedLabelSource implements LabelSource {

  @Override
  public byte[] pdf(MidId midId, Locale language) {
    LabelSettings settings = LabelSettings.standard().withLanguages(List.of(language));
    try {
      return new LabelPrinter(settings).pdf(List.of(midId));
    } catch (CommandException e) {
      throw new IllegalStateException("the default settings are refused", e);
    }
  }
}
