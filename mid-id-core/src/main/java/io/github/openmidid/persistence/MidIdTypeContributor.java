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

  /** Adds the types; none with Hibernate 5, which finds this class too, but has other types. */
  @Override
  public void contribute(TypeContributions contributions, ServiceRegistry registry) {
    try {
      Types.addTo(contributions);
    } catch (NoClassDefFoundError e) {
      // Hibernate 5. It maps classes with annotations of javax.persistence only.
    }
  }

  /** The types, in a class of their own, because Hibernate 5 cannot load it. */
  private static final class Types {
    private Types() {}

    static void addTo(TypeContributions contributions) {
      contributions.contributeJavaType(new MidIdJavaType());
      contributions.contributeJavaType(new ModalityJavaType());
    }
  }
}
