package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

/** Verifies that no page is written to a connection that the client has broken. */
class PageAdviceTest {
  private final Map<Object, Object> attributes = new HashMap<>();

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            PageAdviceTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Test
  void writesNothingToABrokenConnection() throws IOException {
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  default -> throw new AssertionError("the request is of no interest");
                });
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            (proxy, method, arguments) -> {
              throw new AssertionError("the response reaches nobody");
            });
    IOException broken = new ClientAbortException(new IOException("Broken pipe"));

    new PageAdvice().handle(new IllegalStateException(broken), request, response);

    assertThat(attributes).as("logged").hasSize(1);
  }
}
