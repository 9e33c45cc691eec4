package io.github.openmidid.examples.dicom.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the program cannot run. Its message tells the user in one or two sentences the problem
 * and the remedy.
 */
public final class MatchException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of problem, each with a text in every language. */
  public enum Kind {
    /** A file or folder does not exist. */
    MISSING_FILE("missingFile"),
    /** The list of devices or of aliases cannot be read. */
    LIST_UNREADABLE("listUnreadable"),
    /** The file is neither csv nor xlsx, or is damaged. */
    LIST_FORMAT("listFormat"),
    /** The list has no column with MID-IDs, or two. */
    LIST_COLUMN("listColumn"),
    /** The list has no rows that can be read. */
    LIST_EMPTY("listEmpty"),
    /** No address of a register is configured. */
    NO_REGISTER("noRegister"),
    /** The address of the register is not valid. */
    REGISTER_ADDRESS("registerAddress"),
    /** An address and a snapshot are both given. */
    TWO_REGISTERS("twoRegisters"),
    /** The register shows no devices. */
    NO_DEVICES("noDevices"),
    /** A snapshot alone has no serial numbers. */
    SNAPSHOT_ALONE("snapshotAlone"),
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
    /** The role of the access token does not allow the call. */
    REGISTER_FORBIDDEN("registerForbidden"),
    /** The register rejects the request. */
    REGISTER_REFUSED("registerRefused"),
    /** The response is not that of a register. */
    REGISTER_NOT_UNDERSTOOD("registerNotUnderstood"),
    /** The register uses another format of MID-ID. */
    REGISTER_FORMAT("registerFormat"),
    /** A result would overwrite a file of the run. */
    RESULT_OVER_INPUT("resultOverInput"),
    /** A result cannot be written. */
    RESULT_UNWRITABLE("resultUnwritable"),
    /** Not one of the four languages. */
    LANGUAGE("language"),
    /** No file or folder is named. */
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

  /** The arguments of the message, such as a file. */
  private final String[] arguments;

  public MatchException(Kind kind, String... arguments) {
    this(kind, null, arguments);
  }

  public MatchException(Kind kind, @Nullable Throwable cause, String... arguments) {
    super(MatchMessages.get(Locale.ENGLISH, kind.key(), arguments), cause);
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
    return MatchMessages.get(locale, kind.key(), arguments);
  }
}
