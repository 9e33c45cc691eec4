/** What is sent to the cadastre, the national register of devices. */
@NullMarked
package io.github.openmidid.cadastre;

import org.jspecify.annotations.NullMarked;
