/** Not exported: what the packages of this module share. */
package io.github.openmidid.internal;
