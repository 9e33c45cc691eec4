package io.github.openmidid.examples.his.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects parameters of GET requests that the handler does not have: a filter with a typing error
 * would otherwise show all devices.
 */
class QueryParameterCheck implements HandlerInterceptor {
  private static final String OURS = "io.github.openmidid.examples.his.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method) && isRead(request)) {
      Set<String> known =
          Arrays.stream(method.getMethodParameters())
              .map(QueryParameterCheck::name)
              .collect(Collectors.toSet());
      for (String parameter : request.getParameterMap().keySet()) {
        if (!known.contains(parameter)) {
          throw new QueryException(QueryException.Kind.UNKNOWN_PARAMETER, parameter);
        }
      }
    }
    return true;
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith(OURS);
  }

  private static String name(MethodParameter parameter) {
    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
    return annotation == null ? "" : Objects.requireNonNull(annotation.name());
  }
}
