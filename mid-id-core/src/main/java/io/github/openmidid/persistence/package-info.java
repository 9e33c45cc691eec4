/**
 * Jakarta Persistence converters for identifiers and modalities. Both are applied automatically
 * when they are among the managed classes of the persistence unit.
 */
package io.github.openmidid.persistence;
