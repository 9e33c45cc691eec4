package io.github.openmidid.examples.label.text;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a label is refused or the program cannot run. Its message tells the user in one or two
 * sentences the problem, its measures and the remedy.
 */
public final class LabelException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of problem, each with a text in every language. */
  public enum Kind {
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
    /** The address of the register is not valid. */
    REGISTER_ADDRESS("registerAddress"),
    /** The file with the access token cannot be read or holds none. */
    TOKEN("token"),
    /** The register does not respond. */
    REGISTER_UNAVAILABLE("registerUnavailable"),
    /** The register does not accept the access token. */
    REGISTER_DENIED("registerDenied"),
    /** The register rejects the request. */
    REGISTER_REFUSED("registerRefused"),
    /** The response is not that of a register. */
    REGISTER_NOT_UNDERSTOOD("registerNotUnderstood"),
    /** The register uses another format of MID-ID. */
    REGISTER_FORMAT("registerFormat"),
    /** Not one of the four languages. */
    LANGUAGE("language"),
    /** No command was given. */
    NO_COMMAND("noCommand"),
    /** An argument or option that the command needs is absent. */
    NO_ARGUMENT("noArgument"),
    /** An option or word that this program does not know. */
    UNKNOWN_ARGUMENT("unknownArgument"),
    /** An option without its value, or with an impossible one. */
    NO_VALUE("noValue"),
    /** Any other error in the arguments. */
    ARGUMENTS("arguments"),
    /** Not enough memory. */
    MEMORY("memory"),
    /** An unexpected exception. */
    UNEXPECTED("unexpected");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String key() {
      return "problem." + code;
    }
  }

  /** The kind of problem. */
  private final Kind kind;

  /** The arguments of the message: measures, file. */
  private final Serializable[] arguments;

  public LabelException(Kind kind, Serializable... arguments) {
    this(kind, null, arguments);
  }

  public LabelException(Kind kind, @Nullable Throwable cause, Serializable... arguments) {
    super(LabelMessages.get(Locale.ENGLISH, kind.key(), (Object[]) arguments), cause);
    this.kind = kind;
    this.arguments = arguments.clone();
  }

  /** Returns the kind of problem. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the message for the user.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public String message(Locale locale) {
    return LabelMessages.get(locale, kind.key(), (Object[]) arguments);
  }
}
