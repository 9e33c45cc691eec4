/** Lists that are requested page by page and can be resumed. */
@NullMarked
package io.github.openmidid.client.paging;

import org.jspecify.annotations.NullMarked;
