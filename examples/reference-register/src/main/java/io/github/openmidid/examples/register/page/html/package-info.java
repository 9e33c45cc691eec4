/** Elements of HTML, the layout of the page and its addresses. */
@NullMarked
package io.github.openmidid.examples.register.page.html;

import org.jspecify.annotations.NullMarked;
