package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.device.RoomName;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidModality;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;

/** Validates the cells of a list. All identifiers are looked up in one request. */
final class ListValidation {

  /** The identifiers of a list. */
  // mid-id: a list
  record MidIds(@RegisteredMidId List<String> midIds) {}

  // end

  /** The other cells of a row. */
  record OtherCells(@ValidModality String modality, @RoomName String room) {}

  /** A finding about a cell. */
  record Finding(String code, String text, List<Candidate> suggestions) {}

  private final Validator validator;
  private final MessageSource texts;
  private final Locale locale;
  private final Map<Integer, Finding> ofRows = new HashMap<>();
  private Optional<Finding> ofAll = Optional.empty();

  ListValidation(Validator validator, MessageSource texts, List<ListRow> rows, Locale locale) {
    this.validator = validator;
    this.texts = texts;
    this.locale = locale;
    List<String> midIds = rows.stream().map(row -> row.cell(ColumnKind.DEVICE_NUMBER)).toList();
    // mid-id: a list
    for (ConstraintViolation<MidIds> violation : validator.validate(new MidIds(midIds))) {
      Integer index = null;
      for (Path.Node node : violation.getPropertyPath()) {
        index = node.getIndex();
      }
      // end
      if (index == null) {
        ofAll = Optional.of(finding(violation)); // the register is unavailable
      } else {
        ofRows.put(index, finding(violation));
      }
    }
  }

  /** Returns the first finding of a row, counted from 0. */
  Optional<Finding> of(int index, ListRow row) {
    Finding ofMidId = ofRows.get(index);
    if (ofMidId != null || ofAll.isPresent()) {
      return Optional.ofNullable(ofMidId).or(() -> ofAll);
    }
    Set<ConstraintViolation<OtherCells>> violations =
        validator.validate(
            new OtherCells(row.cell(ColumnKind.MODALITY), row.cell(ColumnKind.ROOM)));
    return violations.stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(this::finding);
  }

  private Finding finding(ConstraintViolation<?> violation) {
    Optional<ConstraintFinding> ours = ConstraintFinding.of(violation);
    String code =
        ours.map(ConstraintFinding::code)
            .orElseGet(
                () ->
                    violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName());
    List<Candidate> suggestions =
        ours.map(f -> Candidate.of(f.suggestions(), locale)).orElseGet(List::of);
    return new Finding(code, label(violation) + " " + violation.getMessage(), suggestions);
  }

  /** Returns the name of a cell, as in the form. */
  private String label(ConstraintViolation<?> violation) {
    String field = violation.getPropertyPath().iterator().next().getName();
    return texts.getMessage(field.equals("midIds") ? "midId" : field, null, locale);
  }
}
