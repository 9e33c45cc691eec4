package io.github.openmidid.examples.label.layout;

/**
 * A width and a height in millimetres: {@code new LabelSize(70, 30)}.
 *
 * @param width the width in mm, from 0
 * @param height the height in mm, from 0
 */
public record LabelSize(double width, double height) {
  /** ISO 216 A4. */
  public static final LabelSize A4 = new LabelSize(210, 297);

  /** Rejects sizes that are negative, not a number or implausibly large. */
  public LabelSize {
    if (!(width >= 0 && height >= 0 && width + height < 10_000)) {
      throw new IllegalArgumentException("not a size in millimetres");
    }
  }
}
