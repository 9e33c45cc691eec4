package io.github.openmidid.client.internal.call;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import java.net.URI;

/** The Feign target of an interface of the contract. Feign's own target builds each URL twice. */
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
