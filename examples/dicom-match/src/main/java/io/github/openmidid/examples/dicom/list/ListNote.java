package io.github.openmidid.examples.dicom.list;

import java.util.List;

/**
 * A remark about rows of a list.
 *
 * @param kind the kind of remark
 * @param file the name of the file
 * @param count the number of rows or devices
 * @param places the first rows, or MID-IDs; may be empty
 */
public record ListNote(Kind kind, String file, int count, List<String> places) {

  /** The kinds of remark. */
  public enum Kind {
    /** Rows without a MID-ID. They are not used. */
    NO_MID_ID("noMidId", false),
    /** Rows with another text in the place of the MID-ID. They are not used. */
    UNREADABLE_MID_ID("unreadableMidId", true),
    /** MID-IDs of several rows that differ. None of these rows is used. */
    CONTRADICTORY("contradictory", true),
    /** Devices without a usable serial number. */
    NO_SERIAL_NUMBER("noSerialNumber", false),
    /** Texts that name no modality. They are not compared. */
    UNREADABLE_MODALITY("unreadableModality", false),
    /** Texts that are not a date. They are not compared. */
    UNREADABLE_DATE("unreadableDate", true),
    /** Places with data of devices that were not read. */
    UNREAD("unread", true),
    /** Aliases that do not state enough. They are not used. */
    UNSPECIFIC_ALIAS("unspecificAlias", true),
    /** Aliases of MID-IDs that are not among the devices. They have no effect. */
    UNKNOWN_ALIAS("unknownAlias", true);

    private final String code;
    private final boolean isToReview;

    Kind(String code, boolean isToReview) {
      this.code = code;
      this.isToReview = isToReview;
    }

    /** Returns the key of the text. */
    public String key() {
      return "list." + code;
    }

    /** Returns whether a person should review the remark. */
    public boolean isToReview() {
      return isToReview;
    }
  }

  /** Copies the places. */
  public ListNote {
    places = List.copyOf(places);
  }
}
