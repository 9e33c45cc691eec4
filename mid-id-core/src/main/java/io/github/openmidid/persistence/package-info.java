/**
 * Storage of identifiers and modalities as text: converters for Jakarta Persistence, which are
 * applied automatically when they are among the managed classes of the persistence unit, and types
 * for Hibernate ORM, which finds them by itself.
 */
package io.github.openmidid.persistence;
