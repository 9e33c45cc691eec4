package io.github.openmidid.client.reference;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

/**
 * Operations on the problem types of a register. They can fail with a {@link MidIdClientException}.
 */
public interface ProblemTypes {

  /**
   * Returns a problem type; empty if the register does not know it.
   *
   * @param problemType the type of a problem ({@link RegisterResponseException#problemType()}) or
   *     its last part, for example {@code midIdLinked}; not null
   * @throws IllegalArgumentException if it is neither
   */
  Optional<ProblemTypeInformation> find(String problemType);
}
