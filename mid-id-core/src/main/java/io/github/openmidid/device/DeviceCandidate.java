package io.github.openmidid.device;

import io.github.openmidid.device.AttributeComparison.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A registered device that shares a number with the evidence, with the comparisons in favour of it
 * and against it.
 *
 * <pre>{@code
 * for (AttributeComparison comparison : candidate.against()) {
 *   System.out.println(comparison.message(locale)); // "Model: differs"
 * }
 * }</pre>
 *
 * @param device the device, not null
 * @param comparisons the comparison of each stated text, in the order of {@link DeviceAttribute}
 */
public record DeviceCandidate(RegisteredDevice device, List<AttributeComparison> comparisons) {
  /** Creates a candidate and copies the comparisons. */
  public DeviceCandidate {
    Objects.requireNonNull(device, "device");
    comparisons = List.copyOf(comparisons);
  }

  /** Returns the comparisons that support the device. */
  public List<AttributeComparison> inFavour() {
    return comparisons.stream()
        .filter(c -> c.result() == Result.SAME || c.result() == Result.SIMILAR)
        .toList();
  }

  /** Returns the comparisons that contradict the device. */
  public List<AttributeComparison> against() {
    return comparisons.stream().filter(c -> c.result() == Result.DIFFERENT).toList();
  }

  /** Returns the statements that could not be compared. */
  public List<AttributeComparison> notCompared() {
    return comparisons.stream().filter(c -> c.result() == Result.NOT_COMPARED).toList();
  }

  /** Returns whether the comparison of a stated text of an attribute had a result. */
  public boolean has(DeviceAttribute attribute, Result result) {
    for (AttributeComparison comparison : comparisons) {
      if (comparison.attribute() == attribute && comparison.result() == result) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a site has confirmed that such statements mean this device. */
  public boolean isConfirmed() {
    return has(DeviceAttribute.ALIAS, Result.SAME);
  }

  boolean isInFavour(DeviceAttribute attribute) {
    return has(attribute, Result.SAME) || has(attribute, Result.SIMILAR);
  }

  /**
   * Returns the attributes that exclude the device: nothing that is stated of them fits. The
   * operator is none of them, because it may change; what a site has confirmed is none either.
   */
  Set<DeviceAttribute> contradictions() {
    return against(false);
  }

  /** Returns whether of two statements about one attribute one fits and the other does not. */
  boolean isDisputed() {
    return !against(true).isEmpty();
  }

  private Set<DeviceAttribute> against(boolean isInFavour) {
    Set<DeviceAttribute> attributes = EnumSet.noneOf(DeviceAttribute.class);
    for (AttributeComparison comparison : comparisons) {
      DeviceAttribute attribute = comparison.attribute();
      if (comparison.result() == Result.DIFFERENT
          && attribute != DeviceAttribute.OPERATOR
          && !(isConfirmed() && DeviceAlias.ATTRIBUTES.contains(attribute))
          && isInFavour(attribute) == isInFavour) {
        attributes.add(attribute);
      }
    }
    return attributes;
  }

  /** Returns the identifier and the comparisons, without texts. */
  @Override
  public String toString() {
    return "DeviceCandidate[" + device.midId() + " " + comparisons + "]";
  }
}
