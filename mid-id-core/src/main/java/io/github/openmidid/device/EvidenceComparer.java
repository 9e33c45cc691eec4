package io.github.openmidid.device;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** A comparer of evidence with one registered device, attribute by attribute. */
final class EvidenceComparer {
  private final DeviceEvidence evidence;
  private final RegisteredDevice device;
  private final List<DeviceAlias> aliases;

  /**
   * Creates a comparer.
   *
   * @param aliases the confirmed aliases of the device
   */
  EvidenceComparer(DeviceEvidence evidence, RegisteredDevice device, List<DeviceAlias> aliases) {
    this.evidence = evidence;
    this.device = device;
    this.aliases = aliases;
  }

  DeviceCandidate candidate() {
    List<AttributeComparison> comparisons = new ArrayList<>();
    for (DeviceAttribute attribute : DeviceAttribute.values()) {
      for (String stated : evidence.stated(attribute)) {
        comparisons.add(
            new AttributeComparison(
                attribute,
                result(attribute, stated),
                stated,
                registered(attribute),
                evidence.origins(attribute, stated)));
      }
    }
    aliases.stream()
        .filter(alias -> alias.appliesTo(evidence))
        .forEach(alias -> comparisons.add(comparison(alias)));
    return new DeviceCandidate(device, comparisons);
  }

  private AttributeComparison comparison(DeviceAlias alias) {
    return new AttributeComparison(
        DeviceAttribute.ALIAS,
        Result.SAME,
        alias.statedText(),
        registered(DeviceAttribute.MID_ID),
        Set.of(EvidenceOrigin.LIST));
  }

  private Optional<String> registered(DeviceAttribute attribute) {
    return switch (attribute) {
      case MID_ID -> Optional.of(device.midId().toString());
      case FORMER_NUMBER -> device.formerNumber();
      case SERIAL_NUMBER -> device.serialNumber();
      case MAKE -> device.make();
      case MODEL -> device.model();
      case MODALITY, IMAGE_MODALITY -> device.modality().map(Modality::display);
      case DAY_OF_USE -> period();
      case OPERATOR -> device.operator();
      default -> Optional.empty(); // no register has them
    };
  }

  private Optional<String> period() {
    if (device.inServiceSince().isEmpty() && device.outOfServiceSince().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        device.inServiceSince().map(LocalDate::toString).orElse("..")
            + "/"
            + device.outOfServiceSince().map(LocalDate::toString).orElse(".."));
  }

  private Result result(DeviceAttribute attribute, String stated) {
    return switch (attribute) {
      case MID_ID -> midId(stated);
      case FORMER_NUMBER -> formerNumber(stated);
      case SERIAL_NUMBER ->
          result(
              evidence.serialNumber(stated),
              device.usableSerialNumber(),
              SerialNumber::matches,
              SerialNumber::overlaps);
      case MAKE ->
          result(
              Maker.tryParse(stated), device.usableMaker(), Maker::equals, (some, other) -> false);
      case MODEL ->
          result(
              ModelName.tryParse(stated),
              device.model().flatMap(ModelName::tryParse),
              ModelName::equals,
              ModelName::agreesWith);
      case MODALITY -> modality(stated);
      case IMAGE_MODALITY -> imageModality(stated);
      case DAY_OF_USE -> dayOfUse(LocalDate.parse(stated));
      case OPERATOR -> operator(stated);
      default -> confirmed(attribute, stated);
    };
  }

  private static <T> Result result(
      Optional<T> stated,
      Optional<T> registered,
      BiPredicate<T, T> isSame,
      BiPredicate<T, T> isSimilar) {
    if (stated.isEmpty() || registered.isEmpty()) {
      return Result.NOT_COMPARED;
    }
    if (isSame.test(stated.get(), registered.get())) {
      return Result.SAME;
    }
    return isSimilar.test(stated.get(), registered.get()) ? Result.SIMILAR : Result.DIFFERENT;
  }

  private static Result result(boolean isSame) {
    return isSame ? Result.SAME : Result.DIFFERENT;
  }

  /** Compares a MID-ID. A text without its prefix is none, such as {@code requested}. */
  private Result midId(String stated) {
    Diagnosis diagnosis = MidId.diagnose(stated);
    return diagnosis.fault().equals(Optional.of(Fault.PREFIX))
        ? Result.NOT_COMPARED
        : result(diagnosis.midId().equals(Optional.of(device.midId())));
  }

  private Result formerNumber(String stated) {
    return device
        .formerNumber()
        .map(number -> result(DeviceIndex.isSameFormerNumber(number, stated)))
        .orElse(Result.NOT_COMPARED);
  }

  private Result modality(String stated) {
    DeviceKind kind = DeviceKind.of(stated.strip());
    boolean isReadable = kind.modality() != null || kind.notRegistered() != null;
    return isReadable && device.modality().isPresent()
        ? result(device.modality().get() == kind.modality())
        : Result.NOT_COMPARED;
  }

  private Result imageModality(String stated) {
    if (device.modality().isEmpty() || !ImageModality.isOfDevice(stated)) {
      return Result.NOT_COMPARED;
    }
    return result(device.modality().get().dicomModalities().contains(ImageModality.code(stated)));
  }

  /**
   * Compares a statement with the aliases that a site has confirmed for this device. Another
   * station is no contradiction.
   */
  private Result confirmed(DeviceAttribute attribute, String stated) {
    return aliases.stream().anyMatch(alias -> alias.states(attribute, stated))
        ? Result.SIMILAR
        : Result.NOT_COMPARED;
  }

  private Result operator(String stated) {
    OperatorName name = OperatorName.of(stated);
    OperatorName registered = OperatorName.of(device.operator().orElse(""));
    return name.isComparable(registered) ? result(name.isSame(registered)) : Result.NOT_COMPARED;
  }

  private Result dayOfUse(LocalDate day) {
    return period().isEmpty() ? Result.NOT_COMPARED : result(device.isInService(day));
  }
}
