package io.github.openmidid.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceMatch.Outcome;
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
  /** Attributes that describe a device, and therefore exclude one beside another that they fit. */
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

  DeviceMatch match(DeviceEvidence evidence) {
    List<DeviceCandidate> all = new ArrayList<>();
    found(evidence).forEach(device -> all.add(candidate(evidence, device)));
    all.sort(
        Comparator.comparing(DeviceMatcher::strength)
            .thenComparing(candidate -> -candidate.inFavour().size())
            .thenComparing(candidate -> candidate.device().midId()));
    List<DeviceCandidate> fitting = fitting(all);
    List<DeviceCandidate> rejected = new ArrayList<>(all);
    rejected.removeAll(fitting);
    return new DeviceMatch(
        outcome(evidence, fitting), evidence, fitting, rejected, notRegistered(evidence));
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
      found.addAll(index.matching(number));
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
   * Beside one that is certain, those of another kind are left out. Those whose MID-ID or former
   * number is stated stay beside any other, because two statements then name two devices.
   */
  private static List<DeviceCandidate> fitting(List<DeviceCandidate> all) {
    List<DeviceCandidate> confirmed = all.stream().filter(DeviceCandidate::isConfirmed).toList();
    if (!confirmed.isEmpty()) {
      return confirmed;
    }
    boolean isCertain = !all.isEmpty() && strength(all.get(0)) == Strength.CERTAIN;
    List<DeviceCandidate> fitting =
        all.stream()
            .filter(candidate -> strength(candidate) != Strength.DOUBTFUL)
            .filter(candidate -> !isCertain || !isOfAnotherKind(candidate))
            .toList();
    return fitting.isEmpty()
        ? fitting
        : all.stream().filter(c -> isNamed(c) || fitting.contains(c)).toList();
  }

  private static boolean isOfAnotherKind(DeviceCandidate candidate) {
    return candidate.contradictions().stream().anyMatch(DESCRIPTIVE::contains);
  }

  private static Outcome outcome(DeviceEvidence evidence, List<DeviceCandidate> fitting) {
    if (fitting.isEmpty()) {
      return notRegistered(evidence).isPresent() ? Outcome.NOT_A_REGISTERED_KIND : Outcome.UNKNOWN;
    }
    if (fitting.size() > 1 || evidence.hasContradictorySerialNumbers()) {
      return Outcome.AMBIGUOUS;
    }
    boolean isCertain = strength(fitting.get(0)) == Strength.CERTAIN;
    boolean isDoubtful = !isNamed(fitting.get(0)) && evidence.hasDoubtfulSerialNumber();
    return isCertain && !isDoubtful ? Outcome.CERTAIN : Outcome.PROBABLE;
  }

  /** Returns the type of device that has no MID-ID; empty if one that has is stated too. */
  private static Optional<NotRegistered> notRegistered(DeviceEvidence evidence) {
    List<String> texts = evidence.stated(DeviceAttribute.MODALITY);
    List<String> codes = evidence.stated(DeviceAttribute.IMAGE_MODALITY);
    boolean isRegistered =
        texts.stream().anyMatch(text -> Modality.tryParse(text).isPresent())
            || codes.stream().anyMatch(ImageModality::isRegistered);
    return isRegistered
        ? Optional.empty()
        : Stream.concat(
                texts.stream().map(NotRegistered::tryParse),
                codes.stream().map(ImageModality::notRegistered))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
