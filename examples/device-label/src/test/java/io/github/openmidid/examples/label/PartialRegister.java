package io.github.openmidid.examples.label;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.register.LookupResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** A partial register that contains no identifiers. */
final class PartialRegister {
  private PartialRegister() {}

  static MidIdClient client() {
    TestMidIdClient empty = TestMidIdClient.of();
    return (MidIdClient)
        Proxy.newProxyInstance(
            PartialRegister.class.getClassLoader(),
            new Class<?>[] {MidIdClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("lookUp") && arguments[0] instanceof MidId midId) {
                return LookupResult.cannotTell(midId, Optional.empty());
              }
              try {
                return method.invoke(empty, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
