package io.github.openmidid.examples.label.print;

import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;

/**
 * A sheet of labels, filled row by row from the upper left corner.
 *
 * @param page the size of the sheet
 * @param margin the left and the upper margin; the right and the lower one are at least as large
 * @param gap the space between two labels, across and down
 * @param skip the number of places at the beginning that stay empty, because they have been used
 */
public record LabelSheet(LabelSize page, LabelSize margin, LabelSize gap, int skip) {
  private static final double ROUNDING = 1e-6;

  /** Returns an A4 sheet with margins of 5 mm and gaps of 2 mm. */
  public static LabelSheet a4() {
    return new LabelSheet(LabelSize.A4, new LabelSize(5, 5), new LabelSize(2, 2), 0);
  }

  /** Returns a copy with other margins, such as those of a sheet of adhesive labels. */
  public LabelSheet withMargin(LabelSize other) {
    return new LabelSheet(page, other, gap, skip);
  }

  /** Returns a copy with other gaps. */
  public LabelSheet withGap(LabelSize other) {
    return new LabelSheet(page, margin, other, skip);
  }

  /** Returns a copy that leaves a number of places at the beginning empty. */
  public LabelSheet withSkip(int other) {
    return new LabelSheet(page, margin, gap, other);
  }

  /** Returns the number of labels side by side. */
  public int columns(LabelSize label) {
    return count(page.width() - 2 * margin.width(), label.width(), gap.width());
  }

  /** Returns the number of labels one below the other. */
  public int rows(LabelSize label) {
    return count(page.height() - 2 * margin.height(), label.height(), gap.height());
  }

  private static int count(double room, double label, double gap) {
    return (int) Math.max(0, Math.floor((room + gap + ROUNDING) / (label + gap)));
  }

  void requireFit(LabelSize label) throws CommandException {
    int places = columns(label) * rows(label);
    if (places == 0) {
      throw new CommandException(
          LabelProblem.SHEET_FIT, label.width(), label.height(), page.width(), page.height());
    }
    if (skip < 0 || skip >= places) {
      throw new CommandException(LabelProblem.SKIP, String.valueOf(skip), places - 1);
    }
  }

  /** Returns the sheet of a label, from 0. */
  int pageOf(int index, LabelSize label) {
    return (index + skip) / (columns(label) * rows(label));
  }

  /** Returns the left end of a label in mm. */
  double left(int index, LabelSize label) {
    int column = (index + skip) % columns(label);
    return margin.width() + column * (label.width() + gap.width());
  }

  /** Returns the upper end of a label in mm. */
  double top(int index, LabelSize label) {
    int row = (index + skip) / columns(label) % rows(label);
    return margin.height() + row * (label.height() + gap.height());
  }
}
