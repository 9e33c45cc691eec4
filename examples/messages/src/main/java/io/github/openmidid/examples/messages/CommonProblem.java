package io.github.openmidid.examples.messages;

/** The problems that all programs share. */
public enum CommonProblem implements ProblemKind {
  /** The file does not exist. */
  MISSING_FILE("missingFile"),
  /** No address of a register is configured. */
  NO_REGISTER("noRegister"),
  /** The address of the register is not valid. */
  REGISTER_ADDRESS("registerAddress"),
  /** An address and a snapshot are both given. */
  TWO_REGISTERS("twoRegisters"),
  /** A snapshot is given without its key, or a key without a snapshot. */
  SNAPSHOT_INCOMPLETE("snapshotIncomplete"),
  /** An option of a connection is combined with a snapshot. */
  SNAPSHOT_OPTION("snapshotOption"),
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
  /** The snapshot is signed, but contradicts the contract or itself. */
  SNAPSHOT_INVALID("snapshotInvalid"),
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
  /** The register accepts the access token, but its role does not permit the operation. */
  REGISTER_FORBIDDEN("registerForbidden"),
  /** The register rejects the request. */
  REGISTER_REFUSED("registerRefused"),
  /** The response is not that of a register. */
  REGISTER_NOT_UNDERSTOOD("registerNotUnderstood"),
  /** The register uses another format of identifier. */
  REGISTER_FORMAT("registerFormat"),
  /** The language is not one of the four. */
  LANGUAGE("language"),
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

  CommonProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Messages messages() {
    return Messages.COMMON;
  }
}
