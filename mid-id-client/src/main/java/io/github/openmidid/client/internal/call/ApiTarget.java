package io.github.openmidid.client.internal.call;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import java.net.URI;

/**
 * Where all operations of an interface are. Feign's own target puts each address together twice.
 */
public record ApiTarget<T>(Class<T> type, String url) implements Target<T> {
  public ApiTarget(Class<T> type, URI baseUrl) {
    this(type, baseUrl.toString());
  }

  @Override
  public String name() {
    return url;
  }

  @Override
  public Request apply(RequestTemplate template) {
    return Request.create(
        Request.HttpMethod.valueOf(template.method()),
        url + template.url(),
        template.headers(),
        template.body(),
        template.requestCharset(),
        template);
  }
}
