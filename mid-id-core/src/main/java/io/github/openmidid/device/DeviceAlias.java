package io.github.openmidid.device;

import io.github.openmidid.MidId;
import io.github.openmidid.internal.name.WordReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The confirmation of a site that certain statements mean one of its devices, for devices that do
 * not state their serial number or state another one. It comes before all other evidence.
 * Immutable.
 *
 * <pre>{@code
 * DeviceAlias alias =
 *     DeviceAlias.of(midId, DeviceEvidence.builder().model("Biograph 64").stationName("PET1").build());
 * DeviceDirectory directory = DeviceDirectory.of(devices).withAliases(List.of(alias));
 * }</pre>
 *
 * <p>It applies to evidence that states all of its texts, whatever their case, accents and kind of
 * separators; a model may also be written without them.
 */
public final class DeviceAlias {
  /** The attributes that an alias may state. */
  static final Set<DeviceAttribute> ATTRIBUTES =
      EnumSet.of(
          DeviceAttribute.SERIAL_NUMBER,
          DeviceAttribute.MAKE,
          DeviceAttribute.MODEL,
          DeviceAttribute.STATION_NAME,
          DeviceAttribute.OBSERVER_UID);

  private final MidId midId;
  private final DeviceEvidence statements;

  private DeviceAlias(MidId midId, DeviceEvidence statements) {
    this.midId = midId;
    this.statements = statements;
  }

  /**
   * Returns an alias.
   *
   * @param statements what has to be stated: maker, model, serial number, station name or observer
   *     UID
   * @throws IllegalArgumentException if another attribute is stated, or neither a serial number,
   *     nor an observer UID, nor a model with its station name: a station name alone is inherited
   *     by the next device
   */
  public static DeviceAlias of(MidId midId, DeviceEvidence statements) {
    Objects.requireNonNull(midId, "midId");
    if (!ATTRIBUTES.containsAll(statements.statements().keySet())) {
      throw new IllegalArgumentException("an alias states " + ATTRIBUTES + " only");
    }
    boolean isSpecific =
        !statements.stated(DeviceAttribute.SERIAL_NUMBER).isEmpty()
            || !statements.stated(DeviceAttribute.OBSERVER_UID).isEmpty()
            || (!statements.stated(DeviceAttribute.MODEL).isEmpty()
                && !statements.stated(DeviceAttribute.STATION_NAME).isEmpty());
    if (!isSpecific) {
      throw new IllegalArgumentException(
          "an alias needs a serial number, an observer UID, or a model and a station name");
    }
    return new DeviceAlias(midId, statements);
  }

  /** Returns the identifier of the device that is meant. */
  public MidId midId() {
    return midId;
  }

  /** Returns the statements that evidence must contain. */
  public DeviceEvidence statements() {
    return statements;
  }

  /** Returns whether evidence states all that this alias demands. */
  boolean appliesTo(DeviceEvidence evidence) {
    return statements.statements().entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().stream()
                    .allMatch(text -> isStated(evidence, entry.getKey(), text)));
  }

  private static boolean isStated(DeviceEvidence evidence, DeviceAttribute attribute, String text) {
    return evidence.stated(attribute).stream().anyMatch(s -> isSame(attribute, s, text));
  }

  /** Returns whether this alias states a text for an attribute. */
  boolean states(DeviceAttribute attribute, String text) {
    return isStated(statements, attribute, text);
  }

  private static boolean isSame(DeviceAttribute attribute, String some, String other) {
    List<String> words = WordReader.words(some);
    List<String> others = WordReader.words(other);
    if (words.isEmpty()) {
      return some.strip().equals(other.strip());
    }
    return attribute == DeviceAttribute.MODEL
        ? WordReader.joinAll(words).equals(WordReader.joinAll(others))
        : words.equals(others);
  }

  /** Returns the texts of the alias in one line. */
  String statedText() {
    StringJoiner texts = new StringJoiner(", ");
    statements.statements().values().forEach(list -> list.forEach(texts::add));
    return texts.toString();
  }

  /** Returns the identifier and the attributes, without texts. */
  @Override
  public String toString() {
    return "DeviceAlias[" + midId + " " + statements + "]";
  }
}
