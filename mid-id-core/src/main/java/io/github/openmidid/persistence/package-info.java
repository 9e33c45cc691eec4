/**
 * Storage of identifiers and modalities as text: converters for Jakarta Persistence, which are
 * applied automatically when they are among the managed classes of the persistence unit, and types
 * for Hibernate ORM, which finds them by itself.
 *
 * <p>Start at {@link io.github.openmidid.persistence.MidIdConverter}. An entity needs no annotation
 * of this library; another provider than Hibernate needs the converters as managed classes:
 *
 * <pre>{@code
 * List<String> managedClasses =
 *     List.of(MidIdConverter.class.getName(), ModalityConverter.class.getName());
 * }</pre>
 */
package io.github.openmidid.persistence;
