package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.internal.io.SupplierException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A proxy selector of the application, each result of which is checked like a configured proxy. The
 * JDK's client would use no proxy at all in place of a SOCKS proxy.
 */
final class CheckedProxySelector extends ProxySelector {
  private final ProxySelector own;

  CheckedProxySelector(ProxySelector own) {
    this.own = own;
  }

  /**
   * Returns the first proxy that the application selects.
   *
   * @throws SupplierException if its selector fails or its proxy is not allowed
   */
  @Override
  public List<Proxy> select(URI uri) {
    List<Proxy> selected = SupplierException.get(() -> own.select(uri), "the proxy");
    if (selected.isEmpty() || selected.get(0).type() == Proxy.Type.DIRECT) {
      return List.of(Proxy.NO_PROXY);
    }
    Proxy first = selected.get(0);
    if (first.type() != Proxy.Type.HTTP
        || !(first.address() instanceof InetSocketAddress address)) {
      throw new SupplierException(
          "the proxy selector has returned a proxy that is not an HTTP proxy", null);
    }
    try {
      ProxyServer.check("the request", uri, address.getHostString());
    } catch (IllegalArgumentException e) {
      throw new SupplierException(String.valueOf(e.getMessage()), null);
    }
    return List.of(first);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    own.connectFailed(uri, address, failure);
  }
}
