package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.contract.ResponseValue;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the cursor from the link to the next page. The rest of the link is ignored, so that the
 * access token is sent to the base URL only.
 */
public record PageCursor(String parameter, boolean isMidId) {

  /** Returns a cursor that is opaque to the client. */
  public static PageCursor opaque(String parameter) {
    return new PageCursor(parameter, false);
  }

  /** Returns the cursor of a list of identifiers in ascending order. */
  public static PageCursor ofMidIds() {
    return new PageCursor("afterMidId", true);
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
    String next = value(link);
    if (!isMidId) {
      return TextFormat.CURSOR.ofResponse(parameter, next);
    }
    String canonical = ResponseValue.midId(parameter, next).toString();
    if (after != null && canonical.compareTo(after) <= 0) {
      throw cycle();
    }
    return canonical;
  }

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
