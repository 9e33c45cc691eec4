package io.github.openmidid.persistence;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.NullMarked;

/**
 * The types of identifiers and modalities for Hibernate ORM 6.6 and 7: an attribute of type {@link
 * MidId} is stored as its canonical text, also as the key of an entity, and a {@link Modality} as
 * its wire code, whatever {@code @Enumerated} says.
 *
 * <p>On the class path, Hibernate finds this class. A program on the module path registers it:
 *
 * <pre>{@code
 * configuration.registerTypeContributor(new MidIdTypeContributor());
 * }</pre>
 */
@NullMarked
public final class MidIdTypeContributor implements TypeContributor {

  /** Creates a contributor. Called by Hibernate. */
  public MidIdTypeContributor() {}

  @Override
  public void contribute(TypeContributions contributions, ServiceRegistry registry) {
    contributions.contributeJavaType(new MidIdJavaType());
    contributions.contributeJavaType(new ModalityJavaType());
  }
}
