/** Whether what goes over the wire is as the contract of the register says. */
@org.jspecify.annotations.NullMarked
package io.github.openmidid.examples.testing.contract;
