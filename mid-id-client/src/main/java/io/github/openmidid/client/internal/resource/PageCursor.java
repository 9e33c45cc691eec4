package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.wire.ResourceId;
import io.github.openmidid.client.internal.wire.WireValue;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the cursor from the link to the next page. The rest of the link is ignored, so that the
 * access token is sent to the base URL only.
 */
abstract class PageCursor {
  private final String parameter;

  private PageCursor(String parameter) {
    this.parameter = parameter;
  }

  /** Returns a cursor that is opaque to the client. */
  static PageCursor opaque(String parameter) {
    return new PageCursor(parameter) {
      @Override
      String checked(String cursor, @Nullable String after) {
        return ResourceId.cursorOfResponse(cursor);
      }
    };
  }

  /** Returns the cursor of a list of identifiers in ascending order. */
  static PageCursor ofMidIds() {
    return new PageCursor("afterMidId") {
      @Override
      String checked(String cursor, @Nullable String after) {
        String canonical = WireValue.canonical(cursor).toString();
        if (after != null && canonical.compareTo(after) <= 0) {
          throw cycle();
        }
        return canonical;
      }
    };
  }

  static MalformedResponseException cycle() {
    return new MalformedResponseException("the pages of the list form a cycle", null);
  }

  /**
   * Returns the cursor of the next page.
   *
   * @param link the link to the next page
   * @param after the cursor of this page; null for the first one
   */
  String next(String link, @Nullable String after) {
    return checked(value(link), after);
  }

  abstract String checked(String cursor, @Nullable String after);

  private String value(String link) {
    try {
      String query = URI.create(link).getQuery();
      return Arrays.stream(query == null ? new String[0] : query.split("&"))
          .filter(part -> part.startsWith(parameter + "="))
          .map(part -> part.substring(parameter.length() + 1))
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      throw new MalformedResponseException("the link to the next page is not a URI", null);
    }
  }
}
