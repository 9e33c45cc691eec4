package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.DelegationService;
import io.github.openmidid.examples.register.delegation.DelegationTermsReader;
import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ObjectNode;

/** The forms that delegate access to a person, and to a recognised institution. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.DELEGATIONS + "/new")
class NewDelegationPageController {
  private static final String PERSON = "/person";
  private static final String INSTITUTION = "/institution";

  private final DelegationService delegations;

  NewDelegationPageController(DelegationService delegations) {
    this.delegations = delegations;
  }

  /** Renders the links to the forms. */
  static HtmlElement links(PageContext context) {
    return HtmlElement.of(
        "ul",
        HtmlElement.of("li", context.link(place(PERSON), context.text("delegation.toPerson"))),
        HtmlElement.of(
            "li", context.link(place(INSTITUTION), context.text("delegation.toInstitution"))));
  }

  private static String place(String recipient) {
    return PagePaths.DELEGATIONS + "/new" + recipient;
  }

  @GetMapping(PERSON)
  void toPerson(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    QueryParameters.rejectAll(request);
    showPerson(
        response, PageContext.of(request), caller, HttpStatus.OK, AccessForm.fresh(Set.of()));
  }

  private static void showPerson(
      HttpServletResponse response,
      PageContext context,
      Caller caller,
      HttpStatus status,
      AccessForm values)
      throws IOException {
    HtmlElement form =
        AccessFormView.form(context, place(PERSON), values)
            .add(
                AccessFormView.text(context, AccessForm.USER_ID, values).required().element(),
                AccessFormView.text(context, AccessForm.USER_NAME, values).element(),
                AccessFormView.permissions(context, own(caller, AccessFormView.all()), values),
                AccessFormView.validUntil(context, values).element(),
                context.button("delegation.give"));
    PageWriter.write(response, status, context, context.text("delegation.toPerson"), List.of(form));
  }

  @PostMapping(PERSON)
  void givePerson(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessFormResult result =
        give(
            context,
            request,
            caller,
            form ->
                form.require(AccessForm.USER_ID)
                    .body(AccessForm.USER_ID, AccessForm.USER_NAME, AccessForm.VALID_UNTIL));
    if (result.place().isEmpty()) {
      showPerson(response, context, caller, result.status(), result.form());
    } else {
      PageWriter.redirect(response, context.path(result.place().get() + "?done"));
    }
  }

  @GetMapping(INSTITUTION)
  void toInstitution(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    QueryParameters.rejectAll(request);
    showInstitution(
        response, PageContext.of(request), caller, HttpStatus.OK, AccessForm.fresh(Set.of()));
  }

  private static void showInstitution(
      HttpServletResponse response,
      PageContext context,
      Caller caller,
      HttpStatus status,
      AccessForm values)
      throws IOException {
    // An institution can always look up identifiers.
    List<Permission> offered = own(caller, List.of(Permission.CONSULT_DEVICES));
    HtmlElement form =
        AccessFormView.form(context, place(INSTITUTION), values)
            .add(
                AccessFormView.text(context, AccessForm.INSTITUTION, values).required().element(),
                HtmlElement.of("p", context.text("delegation.institutionRights")),
                AccessFormView.permissions(context, offered, values),
                AccessFormView.validUntil(context, values)
                    .hint(context.text("access.institutionEndHint"))
                    .required()
                    .element(),
                context.button("delegation.give"));
    PageWriter.write(
        response, status, context, context.text("delegation.toInstitution"), List.of(form));
  }

  @PostMapping(INSTITUTION)
  void giveInstitution(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessFormResult result =
        give(
            context,
            request,
            caller,
            form ->
                form.require(AccessForm.INSTITUTION)
                    .with(Permission.CONSULT_MID_IDS)
                    .body(AccessForm.INSTITUTION, AccessForm.VALID_UNTIL));
    if (result.place().isEmpty()) {
      showInstitution(response, context, caller, result.status(), result.form());
    } else {
      PageWriter.redirect(response, context.path(result.place().get() + "?done"));
    }
  }

  /** Returns the access rights that the administrator has itself. */
  private static List<Permission> own(Caller caller, List<Permission> permissions) {
    return permissions.stream()
        .filter(permission -> caller.scopes().contains(permission.scope()))
        .toList();
  }

  private AccessFormResult give(
      PageContext context, HttpServletRequest request, Caller caller, Reading reading) {
    return AccessFormResult.of(
        context,
        request,
        form ->
            DelegationView.place(
                delegations
                    .create(caller, DelegationTermsReader.read(reading.body(form)))
                    .value()));
  }

  /** Turns a form into the request body of the API. */
  private interface Reading {
    ObjectNode body(AccessForm form);
  }
}
