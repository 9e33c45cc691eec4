package io.github.openmidid.examples.label.layout;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.messages.CommandException;
import java.util.List;

/**
 * A label with the positions of its symbol and its texts.
 *
 * <pre>{@code
 * MidIdLabel label = MidIdLabel.of(midId, LabelSettings.standard());
 * label.legibleAt(); // 1.27…, in metres
 * }</pre>
 *
 * @param midId the MID-ID
 * @param size the size of the label
 * @param symbol the symbol
 * @param texts the canonical text in one or two rows, which read one after the other are exactly
 *     the canonical text
 * @param notes the small rows below: "provisional format", the GS1 asset number
 */
public record MidIdLabel(
    MidId midId,
    LabelSize size,
    PlacedSymbol symbol,
    List<PlacedText> texts,
    List<PlacedText> notes) {

  /** Copies the lists. */
  public MidIdLabel {
    texts = List.copyOf(texts);
    notes = List.copyOf(notes);
  }

  /**
   * Lays out the label of a MID-ID.
   *
   * @throws CommandException if the settings are rejected or symbol and text do not fit
   */
  public static MidIdLabel of(MidId midId, LabelSettings settings) throws CommandException {
    return new LabelLayout(midId, settings).label();
  }

  /** Returns the height of capital letters in mm. */
  public double textHeight() {
    return texts.get(0).height();
  }

  /** Returns the distance up to which the text is legible, in metres. */
  public double legibleAt() {
    return textHeight() / LegibleText.MINIMUM;
  }
}
