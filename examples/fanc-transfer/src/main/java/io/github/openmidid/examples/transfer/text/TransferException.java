package io.github.openmidid.examples.transfer.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a check could not be made: what, where and what to do, in one sentence for the user. */
public final class TransferException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of problem, each with a sentence in every language. */
  public enum Kind {
    /** There is no such file. */
    MISSING_FILE("missingFile"),
    /** It is a directory. */
    DIRECTORY("directory"),
    /** Neither file nor directory: a device, a pipe. */
    NOT_A_FILE("notAFile"),
    /** It cannot be read. */
    UNREADABLE("unreadable"),
    /** Nothing stands in it. */
    EMPTY("empty"),
    /** More bytes than this program reads. */
    TOO_LARGE("tooLarge"),
    /** More rows than a worksheet holds. */
    TOO_MANY_ROWS("tooManyRows"),
    /** The former Excel format, or a workbook with a password: they look the same. */
    OLD_EXCEL("oldExcel"),
    /** Neither text nor workbook. */
    BINARY("binary"),
    /** A zip that is no complete workbook. */
    DAMAGED_WORKBOOK("damagedWorkbook"),
    /** A zip that would become far larger than a workbook has reason to. */
    BOMB("bomb"),
    /** A workbook with a document type declaration, which no spreadsheet program writes. */
    DOCTYPE("doctype"),
    /** A zip with encrypted parts. */
    ENCRYPTED("encrypted"),
    /** Quotes in a csv file that do not pair. */
    QUOTES("quotes"),
    /** A row of a csv file with more columns, or a longer cell, than this program reads. */
    TOO_WIDE("tooWide"),
    /** No column with device numbers. */
    NO_COLUMN("noColumn"),
    /** More than one column with device numbers. */
    TWO_COLUMNS("twoColumns"),
    /** A header, and nothing below it. */
    NO_ROWS("noRows"),
    /** The findings file would take the place of a file that is to be checked. */
    FINDINGS_OVER_INPUT("findingsOverInput"),
    /** Two files to be checked would have the same findings file. */
    FINDINGS_TWICE("findingsTwice"),
    /** The findings file cannot be written. */
    FINDINGS_UNWRITABLE("findingsUnwritable"),
    /** No register was named. */
    NO_REGISTER("noRegister"),
    /** The address of the register is not valid. */
    REGISTER_ADDRESS("registerAddress"),
    /** The file with the access token cannot be read. */
    TOKEN_FILE("tokenFile"),
    /** What should be an access token cannot be one. */
    TOKEN("token"),
    /** The register does not answer. */
    REGISTER_UNAVAILABLE("registerUnavailable"),
    /** The register does not accept the access token. */
    REGISTER_DENIED("registerDenied"),
    /** The register rejects the request. */
    REGISTER_REFUSED("registerRefused"),
    /** The answer is not that of a register. */
    REGISTER_NOT_UNDERSTOOD("registerNotUnderstood"),
    /** The register uses another format of identifier. */
    REGISTER_FORMAT("registerFormat"),
    /** Not one of the four languages. */
    LANGUAGE("language"),
    /** The transfer date is not one. */
    TRANSFER_DATE("transferDate"),
    /** The legacy pattern is not a regular expression. */
    LEGACY_PATTERN("legacyPattern"),
    /** The timeout is not a number of seconds. */
    TIMEOUT("timeout"),
    /** No command was given. */
    NO_COMMAND("noCommand"),
    /** No file was named. */
    NO_FILE("noFile"),
    /** An option or word that this program does not know. */
    UNKNOWN_ARGUMENT("unknownArgument"),
    /** An option without its value. */
    NO_VALUE("noValue"),
    /** Arguments that are not understood otherwise. */
    ARGUMENTS("arguments"),
    /** Not enough memory. */
    MEMORY("memory"),
    /** Something that was not foreseen. */
    UNEXPECTED("unexpected");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String key() {
      return "problem." + code;
    }
  }

  /** What it is. */
  private final Kind kind;

  /** What the sentence names: file, cell, number. */
  private final String[] arguments;

  public TransferException(Kind kind, String... arguments) {
    this(kind, null, arguments);
  }

  public TransferException(Kind kind, @Nullable Throwable cause, String... arguments) {
    super(TransferMessages.get(Locale.ENGLISH, kind.key(), arguments), cause);
    this.kind = kind;
    this.arguments = arguments.clone();
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }

  /**
   * The sentence for the user.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    return TransferMessages.get(locale, kind.key(), arguments);
  }
}
