package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.upload.MultipartForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are the fields of the submitted form only, not those of the query. */
final class FormRequest extends HttpServletRequestWrapper {
  private static final int MOST = 40;

  private final Map<String, String[]> fields;

  private FormRequest(HttpServletRequest request, Map<String, String[]> fields) {
    super(request);
    this.fields = fields;
  }

  /**
   * Parses a body of type {@code application/x-www-form-urlencoded}; malformed fields are ignored.
   */
  static FormRequest of(HttpServletRequest request, String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : body.split("&", MOST)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        String name = decoded(field.substring(0, equals));
        fields
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(decoded(field.substring(equals + 1)));
      }
    }
    return of(request, fields);
  }

  /** Returns the request with the fields of a form with files, and adds the files to it. */
  static FormRequest of(HttpServletRequest request, MultipartForm form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.fields()
        .forEach(
            field ->
                fields
                    .computeIfAbsent(field.getKey(), any -> new ArrayList<>())
                    .add(field.getValue()));
    form.uploads().forEach(upload -> upload.addTo(request));
    return of(request, fields);
  }

  private static FormRequest of(HttpServletRequest request, Map<String, List<String>> fields) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    fields.forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return new FormRequest(request, Collections.unmodifiableMap(parameters));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // malformed escape: URLDecoder has no method that tests without throwing
    }
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }
}
