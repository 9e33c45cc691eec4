package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Adds the reasons for a rejection to a device form: beside the fields, or above them. */
final class DeviceFormFaults {
  private final PageContext context;
  private final DeviceForm form;

  DeviceFormFaults(PageContext context, DeviceForm form) {
    this.context = context;
    this.form = form;
  }

  DeviceForm of(MismatchException e, Map<DeviceField, String> entered) {
    List<RequestIssue> issues =
        e.mismatches().stream().map(mismatch -> RequestIssue.of(mismatch, "")).toList();
    return of(issues, entered);
  }

  /** Returns the form with each issue at the field that has its name, if the form has it. */
  DeviceForm of(List<RequestIssue> issues, Map<DeviceField, String> entered) {
    Map<DeviceField, String> faults = new EnumMap<>(DeviceField.class);
    List<String> others = new ArrayList<>();
    for (RequestIssue issue : issues) {
      String words = sentence(issue.detail());
      Optional<DeviceField> field = Optional.ofNullable(issue.name()).flatMap(DeviceField::ofCode);
      if (field.filter(entered::containsKey).isPresent()) {
        faults.merge(field.get(), words, (first, second) -> first + " " + second);
      } else {
        others.add(
            field
                .map(
                    name ->
                        context.text("label", DeviceFormView.label(context, name)) + " " + words)
                .orElse(words));
      }
    }
    return form.rejected(HttpStatus.UNPROCESSABLE_CONTENT, entered, faults, others);
  }

  DeviceForm of(Conflict conflict, Map<DeviceField, String> entered) {
    String words =
        conflict == Conflict.REQUEST_REFERENCE_REUSED
            ? context.text("report.formUsed")
            : sentence(LocalizedText.of("problem." + conflict.code()));
    return form.rejected(HttpStatus.CONFLICT, entered, Map.of(), List.of(words));
  }

  /** Returns the form of a submission whose outcome is unknown; it can be sent again. */
  DeviceForm unknown(RuntimeException cause, Map<DeviceField, String> entered) {
    String words = sentence(ProblemMapper.toProblem(cause).detail());
    return form.rejected(
        HttpStatus.SERVICE_UNAVAILABLE,
        entered,
        Map.of(),
        List.of(words, context.text("report.sendAgainHint")));
  }

  DeviceForm notFound(Map<DeviceField, String> entered) {
    return form.rejected(
        HttpStatus.NOT_FOUND, entered, Map.of(), List.of(context.text("notFound")));
  }

  DeviceForm incomplete(Map<DeviceField, String> entered) {
    return form.rejected(
        HttpStatus.UNPROCESSABLE_CONTENT,
        entered,
        Map.of(),
        List.of(context.text("formIncomplete")));
  }

  private String sentence(LocalizedText text) {
    return PageWriter.sentence(text.in(context.language()));
  }
}
