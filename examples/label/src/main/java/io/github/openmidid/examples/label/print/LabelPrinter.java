package io.github.openmidid.examples.label.print;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.messages.CommandException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Prints labels from a program.
 *
 * <pre>{@code
 * LabelPrinter printer = new LabelPrinter(LabelSettings.standard());
 * byte[] pdf = printer.pdf(List.of(midId)); // one page of 70 × 30 mm
 * byte[] sheet = printer.sheet(midIds, LabelSheet.a4());
 * }</pre>
 *
 * <p>All measures are true millimetres: print without scaling. Immutable and thread-safe. No method
 * looks anything up in a register.
 */
public final class LabelPrinter {
  private final LabelSettings settings;

  public LabelPrinter(LabelSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a PDF with one page per label, of the size of the label.
   *
   * @throws CommandException if the settings are rejected or symbol and text do not fit
   */
  public byte[] pdf(Collection<MidId> midIds) throws CommandException {
    return PdfLabelWriter.pages(labels(midIds));
  }

  /**
   * Returns a PDF with labels side by side on sheets, in the order of the MID-IDs.
   *
   * @throws CommandException if the settings are rejected, symbol and text do not fit on the label,
   *     or the label does not fit on the sheet
   */
  public byte[] sheet(Collection<MidId> midIds, LabelSheet sheet) throws CommandException {
    sheet.requireFit(settings.size());
    return PdfLabelWriter.sheets(labels(midIds), sheet);
  }

  /**
   * Returns an SVG of one label, in millimetres, with the text as outlines.
   *
   * @throws CommandException if the settings are rejected or symbol and text do not fit
   */
  public String svg(MidId midId) throws CommandException {
    return SvgLabelWriter.svg(MidIdLabel.of(midId, settings));
  }

  /**
   * Returns a black-and-white PNG of one label, one pixel per dot of the printer, with its
   * resolution.
   *
   * @throws CommandException if the settings are rejected or symbol and text do not fit
   */
  public byte[] png(MidId midId) throws CommandException {
    return PngLabelWriter.png(MidIdLabel.of(midId, settings));
  }

  private List<MidIdLabel> labels(Collection<MidId> midIds) throws CommandException {
    List<MidIdLabel> labels = new ArrayList<>();
    for (MidId midId : midIds) {
      labels.add(MidIdLabel.of(midId, settings));
    }
    return labels;
  }
}
