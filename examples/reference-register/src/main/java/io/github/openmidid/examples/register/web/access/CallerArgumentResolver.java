package io.github.openmidid.examples.register.web.access;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.security.DelegatedScopeLookup;
import io.github.openmidid.examples.register.web.server.TraceIdFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves the {@link Caller} parameter of controller methods. */
@Configuration(proxyBeanMethods = false)
class CallerArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final DelegatedScopeLookup delegations;

  CallerArgumentResolver(DelegatedScopeLookup delegations) {
    this.delegations = delegations;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory factory) {
    Authentication authentication =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    Jwt token = (Jwt) Objects.requireNonNull(authentication.getPrincipal());
    HttpServletResponse response =
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    String traceId = Objects.requireNonNull(response.getHeader(TraceIdFilter.TRACE_ID));
    return CallerReader.of(authentication, token, traceId, delegations);
  }
}
