package io.github.openmidid.examples.label.text;

import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;

/** The problems of this program alone. */
public enum LabelProblem implements ProblemKind {
  /** The module of the symbol is not a whole number of printer dots. */
  MODULE_DOTS("moduleDots"),
  /** The module of the symbol is smaller than 0.25 mm. */
  MODULE_SMALL("moduleSmall"),
  /** The text is too small to be read at the distance. */
  TEXT_SMALL("textSmall"),
  /** The symbol does not fit on the label. */
  SYMBOL_FIT("symbolFit"),
  /** The text of the wanted height does not fit beside or below the symbol. */
  TEXT_FIT("textFit"),
  /** The small words below do not fit on the label. */
  NOTE_FIT("noteFit"),
  /** The label is larger than the space on the sheet. */
  SHEET_FIT("sheetFit"),
  /** The GS1 company prefix is not 4 to 12 digits. */
  GS1_PREFIX("gs1Prefix"),
  /** The GS1 asset number would have more than 30 characters. */
  GS1_LENGTH("gs1Length"),
  /** A GS1 asset number in a QR code. */
  GS1_QR("gs1Qr"),
  /** A length without number or unit, or out of range. */
  LENGTH("length"),
  /** A size that is not width x height. */
  SIZE("size"),
  /** A resolution that is not 100 to 1,200 dots per inch. */
  DPI("dpi"),
  /** A number of labels to skip that is not on the sheet. */
  SKIP("skip"),
  /** The text is not a MID-ID. */
  NOT_A_MID_ID("notAMidId"),
  /** A file name that ends neither in pdf nor in svg or png. */
  OUT_FORMAT("outFormat"),
  /** Several labels, or a sheet, in a format that holds one label. */
  OUT_ONE("outOne"),
  /** Options of a sheet without a sheet. */
  NO_SHEET("noSheet"),
  /** The file cannot be written. */
  OUT_UNWRITABLE("outUnwritable"),
  /** The image does not exist or cannot be read. */
  UNREADABLE("unreadable"),
  /** The file is not an image that this program reads. */
  NOT_AN_IMAGE("notAnImage"),
  /** The file or image is larger than the limit. */
  TOO_LARGE("tooLarge"),
  /** An argument or option that the command needs is absent. */
  NO_ARGUMENT("noArgument");

  private final String code;

  LabelProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Messages messages() {
    return LabelMessages.TEXTS;
  }
}
