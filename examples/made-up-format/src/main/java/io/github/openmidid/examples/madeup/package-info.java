/** A made-up format of the MID-ID and how it is installed. */
package io.github.openmidid.examples.madeup;
