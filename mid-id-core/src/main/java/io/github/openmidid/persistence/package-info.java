/**
 * Identifiers and modalities in the columns of a database, for who uses Jakarta Persistence. Both
 * converters apply by themselves once they are listed among the managed classes of the persistence
 * unit.
 */
package io.github.openmidid.persistence;
