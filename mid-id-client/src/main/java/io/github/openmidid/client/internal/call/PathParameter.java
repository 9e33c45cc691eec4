package io.github.openmidid.client.internal.call;

import feign.Request;
import java.net.URI;
import java.util.Optional;

/**
 * The path parameter of a request, which identifies the requested resource. No operation of the
 * contract has more than one.
 *
 * @param name its name in the contract: {@code midId}
 * @param value its value in the request
 */
public record PathParameter(String name, String value) {

  /** Returns the parameter of a request; empty if its operation has none. */
  static Optional<PathParameter> of(Request request) {
    String[] template = segments(request.requestTemplate().methodMetadata().template().path());
    String[] path = segments(URI.create(request.url()).getPath());
    for (int fromEnd = 1; fromEnd <= template.length; fromEnd++) {
      String segment = template[template.length - fromEnd];
      if (segment.startsWith("{") && segment.endsWith("}")) {
        String name = segment.substring(1, segment.length() - 1);
        return Optional.of(new PathParameter(name, path[path.length - fromEnd]));
      }
    }
    return Optional.empty();
  }

  private static String[] segments(String path) {
    return path.split("/", -1);
  }
}
