package io.github.openmidid.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.internal.DeviceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules by which evidence identifies a device. A MID-ID, a former number, or a serial number
 * with the maker prove it, as long as nothing contradicts; a serial number alone suggests it.
 * Models, modalities and days of use support or contradict; an operator does neither.
 */
final class DeviceMatcher {
  /** The attributes that exclude a device if they contradict it and another device is certain. */
  private static final Set<DeviceAttribute> DESCRIPTIVE =
      EnumSet.of(
          DeviceAttribute.MAKE,
          DeviceAttribute.MODEL,
          DeviceAttribute.MODALITY,
          DeviceAttribute.IMAGE_MODALITY,
          DeviceAttribute.DAY_OF_USE);

  private final Map<MidId, RegisteredDevice> devices;
  private final DeviceIndex index;
  private final Map<MidId, List<DeviceAlias>> aliases;

  DeviceMatcher(
      Map<MidId, RegisteredDevice> devices,
      DeviceIndex index,
      Map<MidId, List<DeviceAlias>> aliases) {
    this.devices = devices;
    this.index = index;
    this.aliases = aliases;
  }

  /** The strength of the evidence for one candidate. */
  private enum Strength {
    CERTAIN,
    PROBABLE,
    DOUBTFUL
  }

  /** A candidate with the strength of its evidence. */
  private record Rated(DeviceCandidate candidate, Strength strength) {
    static Rated of(DeviceCandidate candidate) {
      return new Rated(candidate, DeviceMatcher.strength(candidate));
    }
  }

  DeviceMatch match(DeviceEvidence evidence) {
    List<Rated> all = new ArrayList<>();
    for (RegisteredDevice device : found(evidence)) {
      all.add(Rated.of(candidate(evidence, device)));
    }
    all.sort(
        Comparator.comparing(Rated::strength)
            .thenComparing(rated -> -rated.candidate().inFavour().size())
            .thenComparing(rated -> rated.candidate().device().midId()));
    List<Rated> fitting = fitting(all);
    List<Rated> rejected = new ArrayList<>(all);
    rejected.removeAll(fitting);
    return new DeviceMatch(
        outcome(evidence, fitting),
        evidence,
        candidates(fitting),
        candidates(rejected),
        notRegistered(evidence));
  }

  private static List<DeviceCandidate> candidates(List<Rated> rated) {
    return rated.stream().map(Rated::candidate).toList();
  }

  private DeviceCandidate candidate(DeviceEvidence evidence, RegisteredDevice device) {
    List<DeviceAlias> confirmed = aliases.getOrDefault(device.midId(), List.of());
    return new EvidenceComparer(evidence, device, confirmed).candidate();
  }

  private Set<RegisteredDevice> found(DeviceEvidence evidence) {
    Set<RegisteredDevice> found = new LinkedHashSet<>();
    aliases.forEach(
        (midId, confirmed) -> {
          RegisteredDevice device = devices.get(midId);
          if (device != null && confirmed.stream().anyMatch(a -> a.appliesTo(evidence))) {
            found.add(device);
          }
        });
    for (String text : evidence.stated(DeviceAttribute.MID_ID)) {
      MidId.tryParse(text).map(devices::get).ifPresent(found::add);
    }
    for (String text : evidence.stated(DeviceAttribute.FORMER_NUMBER)) {
      found.addAll(index.withFormerNumber(text));
    }
    for (SerialNumber number : evidence.usableSerialNumbers()) {
      found.addAll(index.overlapping(number));
    }
    return found;
  }

  private static Strength strength(DeviceCandidate candidate) {
    int contradictions = candidate.contradictions().size();
    if (!isProven(candidate)) {
      return isSuggested(candidate) ? Strength.PROBABLE : Strength.DOUBTFUL;
    }
    if (contradictions == 0 && !candidate.isDisputed()) {
      return Strength.CERTAIN;
    }
    return contradictions <= 1 ? Strength.PROBABLE : Strength.DOUBTFUL;
  }

  private static boolean isProven(DeviceCandidate candidate) {
    return isNamed(candidate)
        || (candidate.has(DeviceAttribute.SERIAL_NUMBER, Result.SAME)
            && candidate.has(DeviceAttribute.MAKE, Result.SAME));
  }

  /** Returns whether a number is stated that only this device can have. */
  private static boolean isNamed(DeviceCandidate candidate) {
    return candidate.isConfirmed()
        || candidate.has(DeviceAttribute.MID_ID, Result.SAME)
        || candidate.has(DeviceAttribute.FORMER_NUMBER, Result.SAME);
  }

  private static boolean isSuggested(DeviceCandidate candidate) {
    Set<DeviceAttribute> contradictions = candidate.contradictions();
    boolean isModelInFavour = candidate.isInFavour(DeviceAttribute.MODEL);
    if (candidate.has(DeviceAttribute.SERIAL_NUMBER, Result.SAME)) {
      return contradictions.isEmpty()
          || (isModelInFavour && contradictions.equals(Set.of(DeviceAttribute.MAKE)));
    }
    return contradictions.isEmpty()
        && (isModelInFavour || candidate.has(DeviceAttribute.MAKE, Result.SAME));
  }

  /**
   * Returns the candidates that can be meant: those that a site has confirmed, if there are any.
   * Beside one that is certain, those of another kind or time are left out. Those whose MID-ID or
   * former number is stated stay beside any other, because two statements then name two devices.
   */
  private static List<Rated> fitting(List<Rated> all) {
    List<Rated> confirmed = all.stream().filter(r -> r.candidate().isConfirmed()).toList();
    if (!confirmed.isEmpty()) {
      return withoutOtherKinds(confirmed);
    }
    List<Rated> fitting =
        withoutOtherKinds(all).stream()
            .filter(rated -> rated.strength() != Strength.DOUBTFUL)
            .toList();
    return fitting.isEmpty()
        ? fitting
        : all.stream().filter(r -> isNamed(r.candidate()) || fitting.contains(r)).toList();
  }

  private static List<Rated> withoutOtherKinds(List<Rated> rated) {
    boolean isCertain = !rated.isEmpty() && rated.get(0).strength() == Strength.CERTAIN;
    return isCertain
        ? rated.stream().filter(some -> !isOfAnotherKind(some.candidate())).toList()
        : rated;
  }

  private static boolean isOfAnotherKind(DeviceCandidate candidate) {
    return candidate.contradictions().stream().anyMatch(DESCRIPTIVE::contains);
  }

  private static Outcome outcome(DeviceEvidence evidence, List<Rated> fitting) {
    if (fitting.isEmpty()) {
      return notRegistered(evidence).isPresent() ? Outcome.NOT_A_REGISTERED_KIND : Outcome.UNKNOWN;
    }
    if (fitting.size() > 1 || evidence.hasContradictorySerialNumbers()) {
      return Outcome.AMBIGUOUS;
    }
    Rated only = fitting.get(0);
    boolean isDoubtful = !isNamed(only.candidate()) && evidence.hasDoubtfulSerialNumber();
    return only.strength() == Strength.CERTAIN && !isDoubtful ? Outcome.CERTAIN : Outcome.PROBABLE;
  }

  /** Returns the type of device that has no MID-ID; empty if one that has is stated too. */
  private static Optional<NotRegistered> notRegistered(DeviceEvidence evidence) {
    List<DeviceKind> kinds =
        evidence.stated(DeviceAttribute.MODALITY).stream()
            .map(text -> DeviceKind.of(text.strip()))
            .toList();
    List<String> codes = evidence.stated(DeviceAttribute.IMAGE_MODALITY);
    boolean isRegistered =
        kinds.stream().anyMatch(kind -> kind.modality() != null)
            || codes.stream().anyMatch(ImageModality::isRegistered);
    return isRegistered
        ? Optional.empty()
        : Stream.concat(
                kinds.stream().flatMap(kind -> Stream.ofNullable(kind.notRegistered())),
                codes.stream().flatMap(code -> ImageModality.notRegistered(code).stream()))
            .findFirst();
  }
}
