package io.github.openmidid.examples.transfer.text;

import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;

/** The problems of this program alone. */
public enum TransferProblem implements ProblemKind {
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
  /** All data is in sheets that a spreadsheet does not show. */
  HIDDEN("hidden"),
  /** No sheet has a name that an option states. */
  UNKNOWN_SHEET("unknownSheet"),
  /** No column has a header that an option states. */
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
  /** The role of the access token sees no identifiers. */
  REGISTER_ROLE("registerRole"),
  /** The transfer date is not a date. */
  TRANSFER_DATE("transferDate"),
  /** The legacy pattern is not a regular expression. */
  LEGACY_PATTERN("legacyPattern"),
  /** The timeout is not a number of seconds. */
  TIMEOUT("timeout"),
  /** A decision upon a column that is not KIND=HEADER. */
  COLUMN("column");

  private final String code;

  TransferProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Messages messages() {
    return TransferMessages.TEXTS;
  }
}
