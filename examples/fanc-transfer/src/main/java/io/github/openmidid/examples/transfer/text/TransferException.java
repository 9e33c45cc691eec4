package io.github.openmidid.examples.transfer.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a check cannot run. Its message tells the user in one sentence the problem, the place
 * and the remedy.
 */
public final class TransferException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of problem, each with a sentence in every language. */
  public enum Kind {
    /** The file does not exist. */
    MISSING_FILE("missingFile"),
    /** The path is a directory. */
    DIRECTORY("directory"),
    /** The path is neither file nor directory, but a device or a pipe. */
    NOT_A_FILE("notAFile"),
    /** The file cannot be read. */
    UNREADABLE("unreadable"),
    /** The standard input cannot be read. */
    STANDARD_INPUT("standardInput"),
    /** A file is named twice where two are needed. */
    SAME_FILE("sameFile"),
    /** The file is empty. */
    EMPTY("empty"),
    /** The file is larger than the limit. */
    TOO_LARGE("tooLarge"),
    /** More rows than a worksheet holds. */
    TOO_MANY_ROWS("tooManyRows"),
    /** The format of Excel before 2007. */
    OLD_EXCEL("oldExcel"),
    /** A binary workbook of Excel. */
    BINARY_WORKBOOK("binaryWorkbook"),
    /** A spreadsheet of LibreOffice or OpenOffice. */
    OPEN_DOCUMENT("openDocument"),
    /** A spreadsheet of Apple Numbers. */
    NUMBERS("numbers"),
    /** A web page. */
    HTML("html"),
    /** An XML spreadsheet of Excel 2003. */
    XML_2003("xml2003"),
    /** A PDF or a document of a word processor. */
    OTHER_DOCUMENT("otherDocument"),
    /** Neither text nor workbook. */
    BINARY("binary"),
    /** A zip that is not a complete workbook. */
    DAMAGED_WORKBOOK("damagedWorkbook"),
    /** A zip whose inflated size is implausible for a workbook (zip bomb). */
    BOMB("bomb"),
    /** A workbook with a document type declaration, which spreadsheet programs never write. */
    DOCTYPE("doctype"),
    /** A workbook with a password, or a zip with encrypted parts. */
    ENCRYPTED("encrypted"),
    /** A csv file with unbalanced quotes. */
    QUOTES("quotes"),
    /** A row of a csv file that exceeds the limit of columns or of cell length. */
    TOO_WIDE("tooWide"),
    /** Everything stands in sheets that a spreadsheet does not show. */
    HIDDEN("hidden"),
    /** No sheet of a name that the user gave. */
    UNKNOWN_SHEET("unknownSheet"),
    /** No column with a header that the user gave. */
    UNKNOWN_COLUMN("unknownColumn"),
    /** No column with device numbers. */
    NO_COLUMN("noColumn"),
    /** No column with serial numbers or device numbers. */
    NO_ASSET_COLUMN("noAssetColumn"),
    /** More than one column with serial numbers. */
    TWO_SERIAL_COLUMNS("twoSerialColumns"),
    /** The register shows no devices to compare with. */
    NO_DEVICES("noDevices"),
    /** More than one column with device numbers. */
    TWO_COLUMNS("twoColumns"),
    /** A header without rows. */
    NO_ROWS("noRows"),
    /** The findings file would overwrite an input. */
    FINDINGS_OVER_INPUT("findingsOverInput"),
    /** Two files to be checked would have the same findings file. */
    FINDINGS_TWICE("findingsTwice"),
    /** The findings file cannot be written. */
    FINDINGS_UNWRITABLE("findingsUnwritable"),
    /** A result would overwrite a file of the run. */
    RESULT_OVER_INPUT("resultOverInput"),
    /** A result cannot be written. */
    RESULT_UNWRITABLE("resultUnwritable"),
    /** The changed file does not read back as the original with the changes. */
    NOT_EDITABLE("notEditable"),
    /** The register shows no former numbers. */
    NO_FORMER_NUMBERS("noFormerNumbers"),
    /** The page would overwrite a file of the run. */
    PAGE_OVER_INPUT("pageOverInput"),
    /** The page cannot be written. */
    PAGE_UNWRITABLE("pageUnwritable"),
    /** No address of a register is configured. */
    NO_REGISTER("noRegister"),
    /** The address of the register is not valid. */
    REGISTER_ADDRESS("registerAddress"),
    /** An address and a snapshot are both given. */
    TWO_REGISTERS("twoRegisters"),
    /** A snapshot without its key, or a key without a snapshot. */
    SNAPSHOT_INCOMPLETE("snapshotIncomplete"),
    /** The file with the key of the snapshot cannot be read. */
    SNAPSHOT_KEY_FILE("snapshotKeyFile"),
    /** The text is not a public key. */
    SNAPSHOT_KEY("snapshotKey"),
    /** The snapshot cannot be read. */
    SNAPSHOT_UNREADABLE("snapshotUnreadable"),
    /** The snapshot is damaged or not a snapshot. */
    SNAPSHOT_DAMAGED("snapshotDamaged"),
    /** The snapshot is not signed with the key. */
    SNAPSHOT_NOT_TRUSTED("snapshotNotTrusted"),
    /** The snapshot has an unknown version. */
    SNAPSHOT_OTHER_VERSION("snapshotOtherVersion"),
    /** The numbers of the snapshot have another format. */
    SNAPSHOT_OTHER_FORMAT("snapshotOtherFormat"),
    /** The snapshot is dated in the future. */
    SNAPSHOT_FROM_THE_FUTURE("snapshotFromTheFuture"),
    /** The file with the access token cannot be read. */
    TOKEN_FILE("tokenFile"),
    /** The text is not a possible access token. */
    TOKEN("token"),
    /** The register does not respond. */
    REGISTER_UNAVAILABLE("registerUnavailable"),
    /** The register does not accept the access token. */
    REGISTER_DENIED("registerDenied"),
    /** The register knows the access token, but its role may not do this. */
    REGISTER_FORBIDDEN("registerForbidden"),
    /** The role of the access token sees no identifiers. */
    REGISTER_ROLE("registerRole"),
    /** The register rejects the request. */
    REGISTER_REFUSED("registerRefused"),
    /** The response is not that of a register. */
    REGISTER_NOT_UNDERSTOOD("registerNotUnderstood"),
    /** The register uses another format of identifier. */
    REGISTER_FORMAT("registerFormat"),
    /** Not one of the four languages. */
    LANGUAGE("language"),
    /** The transfer date is not a date. */
    TRANSFER_DATE("transferDate"),
    /** The legacy pattern is not a regular expression. */
    LEGACY_PATTERN("legacyPattern"),
    /** The timeout is not a number of seconds. */
    TIMEOUT("timeout"),
    /** A decision upon a column that is not KIND=HEADER. */
    COLUMN("column"),
    /** No command was given. */
    NO_COMMAND("noCommand"),
    /** A file that the command needs was not named. */
    NO_FILE("noFile"),
    /** An option or word that this program does not know. */
    UNKNOWN_ARGUMENT("unknownArgument"),
    /** An option without its value. */
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

  /** The arguments of the message: file, cell, number. */
  private final String[] arguments;

  public TransferException(Kind kind, String... arguments) {
    this(kind, null, arguments);
  }

  public TransferException(Kind kind, @Nullable Throwable cause, String... arguments) {
    super(TransferMessages.get(Locale.ENGLISH, kind.key(), arguments), cause);
    this.kind = kind;
    this.arguments = arguments.clone();
  }

  /** Returns the same problem, with the same arguments, in the words of another kind. */
  public TransferException as(Kind other) {
    return new TransferException(other, this, arguments);
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
    return TransferMessages.get(locale, kind.key(), arguments);
  }
}
