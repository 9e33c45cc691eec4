package io.github.openmidid.examples.register.web.access;

import io.github.openmidid.examples.register.security.ScopeConverter;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.problem.ProblemWriter;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Requires for each operation of the API one of its scopes. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      AuthenticationProblemHandler problems,
      JwtDecoder decoder,
      JwtAuthenticationConverter tokens)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests -> {
              OperationScope.PUBLIC.forEach(
                  path -> requests.requestMatchers(ResourceUrls.BASE_PATH + path).permitAll());
              OperationScope.ALL.forEach(
                  operation ->
                      requests
                          .requestMatchers(
                              operation.method(), ResourceUrls.BASE_PATH + operation.path())
                          .hasAnyAuthority(operation.scopes().toArray(String[]::new)));
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(tokens))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  /** Converts tokens to authorities, for the API and the page. */
  @Bean
  JwtAuthenticationConverter tokenAuthentication(ScopeConverter scopes) {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(scopes);
    return converter;
  }

  /** Maps requests that Spring's firewall rejects to problems. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter writer) {
    return (request, response, rejected) ->
        writer.write(request, response, ProblemMapper.toProblem(rejected));
  }
}
