/** Validation of requests and responses against the contract of the register. */
@org.jspecify.annotations.NullMarked
package io.github.openmidid.examples.testing.contract;
