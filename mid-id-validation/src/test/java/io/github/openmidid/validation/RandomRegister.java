package io.github.openmidid.validation;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A register with random content that computes the expected findings independently of the
 * constraints.
 */
final class RandomRegister implements MidIdRegister {
  static final int SERIALS = 6;

  /** The kinds of response. */
  private enum ResponseKind {
    RIGHT,
    SILENT,
    MIXED_UP
  }

  private record Entry(Level level, Modality modality) {}

  private final String name;
  private final ResponseKind manner;
  private final Map<MidId, Entry> entries = new HashMap<>();

  RandomRegister(String name, Random random) {
    this.name = name;
    int draw = random.nextInt(8);
    manner =
        draw == 0 ? ResponseKind.SILENT : draw == 1 ? ResponseKind.MIXED_UP : ResponseKind.RIGHT;
    Level[] levels = {Level.WELL_FORMED, Level.KNOWN, Level.LINKED, Level.BILLABLE};
    for (int serial = 1; serial <= SERIALS; serial++) {
      Modality modality = random.nextBoolean() ? Modality.CT : Modality.PET;
      entries.put(MidId.ofSerial(serial), new Entry(levels[random.nextInt(4)], modality));
    }
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    if (manner == ResponseKind.SILENT) {
      throw new IllegalStateException("no response");
    }
    if (manner == ResponseKind.MIXED_UP) {
      return Optional.of(registration(MidId.ofSerial(99), new Entry(Level.BILLABLE, Modality.CT)));
    }
    Entry entry = entries.get(midId);
    return entry == null || entry.level() == Level.WELL_FORMED
        ? Optional.empty()
        : Optional.of(registration(midId, entry));
  }

  private static Registration registration(MidId midId, Entry entry) {
    return new Registration(
        midId,
        entry.modality().code(),
        "AZ Sint",
        entry.level() == Level.KNOWN ? "available" : "linked",
        Optional.empty(),
        entry.level() == Level.BILLABLE ? Optional.of("7") : Optional.empty());
  }

  /** Returns the level that a well-formed identifier reaches; empty if the lookup fails. */
  Optional<Level> level(MidId midId) {
    return manner == ResponseKind.RIGHT
        ? Optional.of(entries.get(midId).level())
        : Optional.empty();
  }

  /** Returns the code of the expected violation; empty if there is none. */
  String code(MidId midId, boolean ct, boolean linked, boolean billable) {
    if (manner != ResponseKind.RIGHT) {
      return manner == ResponseKind.SILENT ? "unavailable" : "mismatch";
    }
    Entry entry = entries.get(midId);
    if (entry.level() == Level.WELL_FORMED) {
      return "unknown";
    }
    if (ct && entry.modality() != Modality.CT) {
      return "modality";
    }
    if ((linked || billable) && entry.level() == Level.KNOWN) {
      return "notLinked";
    }
    return billable && entry.level() != Level.BILLABLE ? "notBillable" : "";
  }

  @Override
  public String toString() {
    return name + " " + manner + " " + entries;
  }
}
