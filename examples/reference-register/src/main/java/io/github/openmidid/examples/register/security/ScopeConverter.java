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
 * What whoever shows a token may do: what the token says, and what the local administrator of the
 * organization has delegated to the person whom the token names. That is looked up each time, so
 * that it ends at once when it is withdrawn.
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
