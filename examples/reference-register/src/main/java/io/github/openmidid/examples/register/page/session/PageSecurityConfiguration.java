package io.github.openmidid.examples.register.page.session;

import static org.springframework.security.config.Customizer.withDefaults;

import io.github.openmidid.examples.register.page.html.PagePaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The security configuration of the page. Unlike the API it has sessions, and therefore CSRF
 * protection. It accepts the same tokens as the API.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The paths that need no sign-in: the start address, the style sheet, sign-in and sign-out. */
  private static final List<RequestMatcher> OPEN =
      Stream.of(
              PagePaths.BASE,
              PagePaths.STYLE,
              PagePaths.BASE + PagePaths.SIGN_IN + "/*",
              PagePaths.BASE + "/*" + PagePaths.SIGN_IN,
              PagePaths.BASE + "/*" + PagePaths.SIGN_IN + "/*",
              PagePaths.BASE + "/*" + PagePaths.SIGN_OUT)
          .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
          .toList();

  /** The pages that everybody may read: those about mobile apps. */
  private static final List<RequestMatcher> READABLE =
      Stream.of(
              PagePaths.APPS, PagePaths.APPS + "/*", PagePaths.CARE_PROCESSES, PagePaths.APP_LEVELS)
          .flatMap(
              place ->
                  Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                      .map(method -> matcher(method, PagePaths.BASE + "/*" + place)))
          .toList();

  private static final RequestMatcher PUBLIC =
      new OrRequestMatcher(Stream.concat(OPEN.stream(), READABLE.stream()).toList());

  private static RequestMatcher matcher(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.pathPattern(method, pattern);
  }

  @Bean
  PageTokenAuthenticator pageTokens(JwtDecoder decoder, JwtAuthenticationConverter converter) {
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(converter);
    return new PageTokenAuthenticator(new ProviderManager(provider));
  }

  @Bean
  @Order(1)
  SecurityFilterChain pageSecurityFilterChain(
      HttpSecurity http,
      PageTokenAuthenticator tokens,
      SessionFormTokenRepository formTokens,
      SignInEntryPoint entry,
      PageAccessDeniedHandler refusals)
      throws Exception {
    return http.securityMatcher(PagePaths.BASE, PagePaths.BASE + "/**")
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Each request is authenticated by its session's token; Spring would treat each as a new
        // sign-in and renew the CSRF token.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .headers(
            headers ->
                headers
                    .contentTypeOptions(withDefaults())
                    .cacheControl(withDefaults())
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(new ForeignFormFilter(), CsrfFilter.class)
        .addFilterBefore(new FormRequestFilter(), CsrfFilter.class)
        .addFilterAt(sessionFilter(tokens, entry), BearerTokenAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(PUBLIC).permitAll();
              requests.requestMatchers(HttpMethod.GET, PagePaths.BASE + "/*").authenticated();
              requests.requestMatchers(HttpMethod.HEAD, PagePaths.BASE + "/*").authenticated();
              PagePermission.ALL.forEach(page -> require(requests, page));
              requests.anyRequest().access((user, request) -> new UnlistedPageDecision());
            })
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(refusals))
        .build();
  }

  private static BearerTokenAuthenticationFilter sessionFilter(
      PageTokenAuthenticator tokens, SignInEntryPoint entry) {
    AuthenticationManager manager = tokens::check;
    SessionTokenConverter sessions = new SessionTokenConverter();
    BearerTokenAuthenticationFilter filter =
        new BearerTokenAuthenticationFilter(
            manager, request -> authentication(tokens, sessions, request));
    filter.setAuthenticationFailureHandler(entry::commence);
    return filter;
  }

  /** Returns the token of the session; where none is needed, a rejected one ends the session. */
  private static @Nullable Authentication authentication(
      PageTokenAuthenticator tokens, SessionTokenConverter sessions, HttpServletRequest request) {
    Authentication shown = sessions.convert(request);
    if (shown == null || !PUBLIC.matches(request) || !tokens.rejects(shown)) {
      return shown;
    }
    SessionTokenConverter.end(request);
    return null;
  }

  private static void require(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      PagePermission page) {
    page.methods()
        .forEach(
            method ->
                requests
                    .requestMatchers(method, page.pattern())
                    .access((user, request) -> page.decide(user.get())));
  }
}
