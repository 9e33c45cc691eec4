package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.lookup.InputFinding;
import io.github.openmidid.examples.his.lookup.InputFindingMapper;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Validates the rows of a list. All identifiers are looked up in one request. */
@Component
class ListValidation {

  /** The identifiers of a list. */
  // mid-id: a list
  record MidIds(@RegisteredMidId List<String> midIds) {}

  // end

  private static final String LIST = "midIds";

  private final Validator validator;
  private final InputFindingMapper findings;
  private final MessageSource texts;

  ListValidation(Validator validator, InputFindingMapper findings, MessageSource texts) {
    this.validator = validator;
    this.findings = findings;
    this.texts = texts;
  }

  /** Returns the first finding of each row that has one, by index from 0. */
  Map<Integer, InputFinding> of(List<RowInput> rows, Locale locale) {
    Map<Integer, ConstraintViolation<?>> violations = violations(rows);
    List<InputFinding> found = findings.of(violations.values(), locale);
    Map<Integer, InputFinding> byIndex = new LinkedHashMap<>();
    Iterator<InputFinding> next = found.iterator();
    violations.forEach(
        (index, violation) -> byIndex.put(index, named(next.next(), violation, locale)));
    return byIndex;
  }

  /** Begins the message with the name of the cell, as in the form. */
  private InputFinding named(
      InputFinding finding, ConstraintViolation<?> violation, Locale locale) {
    String field = violation.getPropertyPath().iterator().next().getName();
    boolean isOfList = field.equals(LIST);
    String label = texts.getMessage(isOfList ? "midId" : field, null, locale);
    // The constraint's own message names the position in the list, which is not the row.
    String text =
        isOfList && finding.failure().isEmpty()
            ? texts.getMessage("row." + finding.code(), null, locale)
            : finding.text();
    return finding.withText(label + " " + text);
  }

  private Map<Integer, ConstraintViolation<?>> violations(List<RowInput> rows) {
    Map<Integer, ConstraintViolation<?>> ofMidIds = new LinkedHashMap<>();
    ConstraintViolation<?> ofAll = null;
    // mid-id: a list
    List<String> midIds = rows.stream().map(RowInput::midId).toList();
    for (ConstraintViolation<MidIds> violation : validator.validate(new MidIds(midIds))) {
      Integer index = null;
      for (Path.Node node : violation.getPropertyPath()) {
        index = node.getIndex();
      }
      // end
      if (index == null) {
        ofAll = violation; // the register did not look up any
      } else {
        ofMidIds.put(index, violation);
      }
    }
    Map<Integer, ConstraintViolation<?>> violations = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Optional<ConstraintViolation<?>> violation = ofCells(rows.get(i));
      if (violation.filter(ListValidation::isOfMidId).isEmpty()) {
        ConstraintViolation<?> ofMidId = ofMidIds.getOrDefault(i, ofAll);
        violation = ofMidId == null ? violation : Optional.of(ofMidId);
      }
      if (violation.isPresent()) {
        violations.put(i, violation.orElseThrow());
      }
    }
    return violations;
  }

  private static boolean isOfMidId(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().equals("midId");
  }

  /** Returns the violation of the first cell that violates a constraint. */
  private Optional<ConstraintViolation<?>> ofCells(RowInput row) {
    return validator.validate(row).stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(violation -> violation);
  }
}
