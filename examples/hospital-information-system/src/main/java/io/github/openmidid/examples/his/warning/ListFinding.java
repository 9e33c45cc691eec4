package io.github.openmidid.examples.his.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hibernate.Length;

/**
 * A finding about a list that was imported.
 *
 * @param kind a row that was not stored, or a place that was not read
 * @param code the code of the reason
 * @param list the name of the file
 * @param sheet the sheet; empty for a text file
 * @param line the line or row number; 0 for a whole sheet
 * @param detail the argument of the message of the reason; empty if it has none
 * @param amount the number of cells or rows that were not read; 1 for a row
 * @param midIdText the MID-ID of a row, verbatim
 * @param modality the modality of a row, verbatim
 * @param room the room of a row, verbatim
 */
@Embeddable
public record ListFinding(
    @Column(length = 16, nullable = false) Kind kind,
    @Column(length = 64, nullable = false) String code,
    @Column(length = Length.LONG32, nullable = false) String list,
    @Column(length = Length.LONG32, nullable = false) String sheet,
    @Column(nullable = false) int line,
    @Column(length = Length.LONG32, nullable = false) String detail,
    @Column(nullable = false) int amount,
    @Column(length = Length.LONG32, nullable = false) String midIdText,
    @Column(length = Length.LONG32, nullable = false) String modality,
    @Column(length = Length.LONG32, nullable = false) String room) {

  /** The kinds of findings. */
  public enum Kind {
    ROW,
    PLACE
  }

  /** Creates the finding about a row that was not stored. */
  public static ListFinding ofRow(
      String code,
      String list,
      String sheet,
      int line,
      String detail,
      String midIdText,
      String modality,
      String room) {
    return new ListFinding(Kind.ROW, code, list, sheet, line, detail, 1, midIdText, modality, room);
  }

  /** Creates the finding about a place that was not read. */
  public static ListFinding ofPlace(
      String code, String list, String sheet, int line, String where, int amount) {
    return new ListFinding(Kind.PLACE, code, list, sheet, line, where, amount, "", "", "");
  }

  boolean isRow() {
    return kind == Kind.ROW;
  }

  /** A row is the same in any list and on any line; a place is the same in a list of that name. */
  String fingerprint() {
    String identity =
        isRow()
            ? String.join("\u0000", "row", midIdText.strip(), modality.strip(), room.strip())
            : String.join("\u0000", "place", code, list, sheet, detail, String.valueOf(amount));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
