package io.github.openmidid.examples.label.read;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * A symbol that was found in an image.
 *
 * @param symbology the symbology: {@code Data Matrix}, {@code QR}
 * @param text its content, without the marks of GS1
 * @param gs1 whether it is marked as a GS1 symbol
 */
public record DecodedSymbol(String symbology, String text, boolean gs1) {
  private static final String ASSET_NUMBER = "8004";
  private static final int MIN_PREFIX = 4;
  private static final int MAX_PREFIX = 12;

  /**
   * Returns the MID-ID: the whole text in any spelling that {@link MidId#parse} accepts, or the end
   * of a GS1 asset number in its canonical spelling. Empty if there is none.
   */
  public Optional<MidId> midId() {
    return gs1 ? inAssetNumber() : MidId.tryParse(text);
  }

  /** Returns whether the symbol holds exactly the canonical text, or an asset number with it. */
  public boolean isCanonical() {
    return gs1 ? inAssetNumber().isPresent() : MidId.isCanonical(text);
  }

  private Optional<MidId> inAssetNumber() {
    if (!text.startsWith(ASSET_NUMBER)) {
      return Optional.empty();
    }
    for (int length = MIN_PREFIX; length <= MAX_PREFIX; length++) {
      int end = ASSET_NUMBER.length() + length;
      if (end < text.length()
          && text.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9')
          && MidId.isCanonical(text.substring(end))) {
        return Optional.of(MidId.of(text.substring(end)));
      }
    }
    return Optional.empty();
  }
}
