/**
 * The Belgian MID-ID, the identifier of one heavy medical imaging device, and the rules for it. It
 * requires nothing but the JDK.
 *
 * <p>Start at {@link io.github.openmidid.MidId}.
 */
@SuppressWarnings("requires-automatic") // Hibernate ORM names its module, but does not describe it
module io.github.openmidid {
  uses io.github.openmidid.MidIdFormatProvider;

  requires static com.fasterxml.jackson.annotation;
  requires static jakarta.json;
  requires static jakarta.json.bind;
  requires static jakarta.persistence;
  requires static org.hibernate.orm.core;
  requires static org.jspecify;

  exports io.github.openmidid;
  exports io.github.openmidid.billing;
  exports io.github.openmidid.cadastre;
  exports io.github.openmidid.checkdigit;
  exports io.github.openmidid.device;
  exports io.github.openmidid.fanc;
  exports io.github.openmidid.fanc.former;
  exports io.github.openmidid.jsonb;
  exports io.github.openmidid.mhealth;
  exports io.github.openmidid.persistence;
  exports io.github.openmidid.register;
}
