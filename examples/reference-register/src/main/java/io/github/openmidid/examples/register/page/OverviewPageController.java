package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.FormReference;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.session.PageAccess;
import io.github.openmidid.examples.register.page.start.AccessRightsView;
import io.github.openmidid.examples.register.page.start.StartPageContent;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.registration.MidIdOverview;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.RequestReferenceReusedException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview page and its form that requests an identifier. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE)
class OverviewPageController {
  private final GrantService grants;
  private final RegistrationStore registrations;
  private final List<StartPageContent> contents;

  OverviewPageController(
      GrantService grants,
      RegistrationStore registrations,
      ObjectProvider<StartPageContent> contents) {
    this.grants = grants;
    this.registrations = registrations;
    this.contents = contents.orderedStream().toList();
  }

  @GetMapping
  void overview(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    if (isOperator(caller)) {
      show(response, HttpStatus.OK, context, caller, MidIdRequestForm.fresh());
    } else {
      PageWriter.write(
          response, HttpStatus.OK, context, context.text("overview"), parts(context, caller));
    }
  }

  private static boolean isOperator(Caller caller) {
    return caller.scopes().contains(Scopes.CONSULT)
        && Role.of(caller.scopes())
            .filter(role -> role == Role.OPERATOR || role == Role.LOCAL_ADMINISTRATOR)
            .isPresent();
  }

  /** Renders the parts of the start page that are for this user, and the access rights. */
  private List<HtmlNode> parts(PageContext context, Caller caller) {
    List<HtmlNode> parts = new ArrayList<>();
    contents.stream()
        .filter(content -> content.isFor(caller))
        .forEach(content -> parts.addAll(content.of(context, caller)));
    parts.addAll(AccessRightsView.of(context, caller));
    return parts;
  }

  @PostMapping
  void request(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @RequestParam(name = MidIdRequestForm.REFERENCE, defaultValue = "") String reference,
      @RequestParam(name = MidIdRequestForm.MODALITY, defaultValue = "") String modality)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<UUID> given = FormReference.tryParse(reference);
    if (given.isEmpty()) {
      show(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          context,
          caller,
          faulty(UUID.randomUUID(), Modality.ofCode(modality), context.text("formIncomplete")));
      return;
    }
    MidIdRequestForm form =
        new MidIdRequestForm(given.get(), Modality.ofCode(modality), Optional.empty());
    if (form.chosen().isEmpty()) {
      show(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          context,
          caller,
          faulty(form.reference(), form.chosen(), context.text("modalityMissing")));
      return;
    }
    grant(response, context, caller, form);
  }

  private void grant(
      HttpServletResponse response, PageContext context, Caller caller, MidIdRequestForm form)
      throws IOException {
    try {
      CreationResult<Registration> grant =
          grants.grant(caller, form.reference(), form.chosen().orElseThrow());
      String place = PagePaths.midId(grant.value().midId());
      PageWriter.redirect(response, context.path(place + "?" + MidIdPageController.GRANTED));
    } catch (RequestReferenceReusedException e) {
      // The user has gone back to a submitted form and has chosen another modality.
      MidIdRequestForm another =
          faulty(UUID.randomUUID(), form.chosen(), usedBefore(context, caller, form));
      show(response, HttpStatus.CONFLICT, context, caller, another);
    } catch (DataAccessException | TransactionException e) {
      unknown(response, context, form, e);
    }
  }

  private String usedBefore(PageContext context, Caller caller, MidIdRequestForm form) {
    return registrations
        .findByReference(caller.organization(), form.reference())
        .map(earlier -> context.text("formUsed", earlier.midId().toString()))
        .orElseThrow();
  }

  /** Responds to a request whose outcome is unknown. */
  private static void unknown(
      HttpServletResponse response,
      PageContext context,
      MidIdRequestForm form,
      RuntimeException cause)
      throws IOException {
    String reason = ProblemMapper.toProblem(cause).detail().in(context.language());
    PageWriter.write(
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        context,
        context.text("refused"),
        List.of(
            HtmlElement.of("p", PageWriter.sentence(reason)),
            HtmlElement.of("p", context.text("sendAgainHint")),
            form.again(context)));
  }

  private void show(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      Caller caller,
      MidIdRequestForm form)
      throws IOException {
    MidIdOverview overview =
        MidIdOverview.of(registrations.counts(Optional.of(Set.of(caller.organization()))));
    Optional<MidIdRequestForm> allowed =
        PageAccess.mayRequest(caller) ? Optional.of(form) : Optional.empty();
    List<HtmlNode> content = new ArrayList<>(OverviewView.of(context, overview, allowed));
    content.addAll(parts(context, caller));
    PageWriter.write(response, status, context, context.text("overview"), content);
  }

  private static MidIdRequestForm faulty(UUID reference, Optional<Modality> chosen, String fault) {
    return new MidIdRequestForm(reference, chosen, Optional.of(fault));
  }
}
