package io.github.openmidid.examples.his.page;

import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.web.FailureStatus;
import io.github.openmidid.examples.his.web.FieldFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * The messages beside the fields of a form.
 *
 * @param texts the messages by field name, in the user's language
 * @param suggestions candidates for the intended MID-ID
 * @param status the status of the response
 */
record FormErrorModel(Map<String, String> texts, List<Candidate> suggestions, HttpStatus status) {

  static FormErrorModel none() {
    return new FormErrorModel(Map.of(), List.of(), HttpStatus.OK);
  }

  static FormErrorModel of(String field, String text) {
    return new FormErrorModel(Map.of(field, text), List.of(), HttpStatus.CONFLICT);
  }

  static FormErrorModel of(List<FieldFinding> findings) {
    Map<String, String> texts = new TreeMap<>();
    findings.forEach(error -> texts.putIfAbsent(error.field(), error.finding().text()));
    List<Candidate> suggestions =
        findings.stream().flatMap(error -> error.finding().suggestions().stream()).toList();
    HttpStatus status = findings.isEmpty() ? HttpStatus.OK : FailureStatus.of(findings);
    return new FormErrorModel(texts, suggestions, status);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }
}
