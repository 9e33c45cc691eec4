/** The settings of a register: its database, serial numbers, authorization server and limits. */
@NullMarked
package io.github.openmidid.examples.register.config;

import org.jspecify.annotations.NullMarked;
