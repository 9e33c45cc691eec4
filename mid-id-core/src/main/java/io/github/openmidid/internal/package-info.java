/** Classes that the packages of this module share. Not exported. */
package io.github.openmidid.internal;
