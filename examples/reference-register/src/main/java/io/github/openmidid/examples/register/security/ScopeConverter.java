package io.github.openmidid.examples.register.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.stereotype.Component;

/**
 * Converts a token to its scopes: those in the token, and those that the local administrator of the
 * organization has delegated to the person. Delegations are looked up for each request, so that a
 * withdrawal takes effect immediately.
 */
@Component
public class ScopeConverter implements Converter<Jwt, Collection<GrantedAuthority>> {
  private final DelegatedScopeLookup delegations;
  private final JwtGrantedAuthoritiesConverter ofToken = new JwtGrantedAuthoritiesConverter();

  ScopeConverter(DelegatedScopeLookup delegations) {
    this.delegations = delegations;
    ofToken.setAuthoritiesClaimName("scope");
    ofToken.setAuthorityPrefix("");
  }

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    List<GrantedAuthority> granted = new ArrayList<>(ofToken.convert(token));
    CallerReader.person(token).stream()
        .flatMap(person -> delegations.scopes(CallerReader.organization(token), person).stream())
        .map(SimpleGrantedAuthority::new)
        .forEach(granted::add);
    return granted;
  }
}
