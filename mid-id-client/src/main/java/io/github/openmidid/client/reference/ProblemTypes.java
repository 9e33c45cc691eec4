package io.github.openmidid.client.reference;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

/** What the problem types of a register mean. It can fail with a {@link MidIdClientException}. */
public interface ProblemTypes {

  /**
   * One of them; empty if the register does not know it.
   *
   * @param problemType the type of a problem ({@link RegisterResponseException#problemType()}) or
   *     the last part of it: {@code midIdLinked}
   * @throws IllegalArgumentException if it is neither
   */
  Optional<ProblemTypeInformation> find(String problemType);
}
