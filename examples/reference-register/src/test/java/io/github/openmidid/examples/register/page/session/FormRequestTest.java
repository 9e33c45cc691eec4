package io.github.openmidid.examples.register.page.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Verifies that well-formed fields are parsed, and malformed ones ignored. */
class FormRequestTest {
  private static final HttpServletRequest ANY =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              FormRequestTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("the fields are in the form only");
              });

  private static FormRequest form(String body) {
    return FormRequest.of(ANY, body);
  }

  @Test
  void readsFields() {
    FormRequest form = form("a=1&b=x+y%26%C3%A9&a=2&empty=");

    assertThat(form.getParameter("a")).isEqualTo("1");
    assertThat(form.getParameterValues("a")).containsExactly("1", "2");
    assertThat(form.getParameter("b")).isEqualTo("x y&é");
    assertThat(form.getParameter("empty")).isEmpty();
    assertThat(form.getParameter("c")).isNull();
    assertThat(form.getParameterValues("c")).isNull();
    assertThat(Collections.list(form.getParameterNames())).containsExactly("a", "b", "empty");
    assertThat(form.getParameterMap()).containsOnlyKeys("a", "b", "empty");
  }

  @Test
  void ignoresMalformedFields() {
    assertThat(form("").getParameterMap()).isEmpty();
    assertThat(form("=1&nothing&&{\"a\":1}").getParameterMap()).isEmpty();
    assertThat(form("a=%zz").getParameter("a")).isEmpty();
  }

  @Test
  void limitsTheNumberOfFields() {
    assertThat(form("a=1&".repeat(100_000)).getParameterValues("a")).hasSize(40);
  }
}
