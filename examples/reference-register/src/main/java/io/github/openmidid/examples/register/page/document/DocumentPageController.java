package io.github.openmidid.examples.register.page.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.document.DocumentDetailsReader;
import io.github.openmidid.examples.register.document.DocumentRecord;
import io.github.openmidid.examples.register.document.DocumentService;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.FormReference;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with documents about devices. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.DOCUMENTS)
class DocumentPageController {
  private static final int PAGE_SIZE = QueryParameters.FORM_PAGE_SIZE;

  private final DocumentService documents;

  DocumentPageController(DocumentService documents) {
    this.documents = documents;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    DocumentPageQuery query = DocumentPageQuery.of(request);
    Optional<DocumentForm> form =
        query
            .filter()
            .midId()
            .filter(midId -> documents.mayAdd(caller, midId))
            .map(DocumentForm::about);
    show(response, HttpStatus.OK, PageContext.of(request), caller, query, form);
  }

  @PostMapping
  void add(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    DocumentForm form = DocumentForm.of(request);
    Optional<MidId> midId = MidId.tryParse(form.value(DocumentForm.MID_ID));
    if (midId.isEmpty() || FormReference.tryParse(form.value(DocumentForm.REFERENCE)).isEmpty()) {
      PageWriter.reject(
          response, HttpStatus.UNPROCESSABLE_CONTENT, context, context.text("formIncomplete"));
      return;
    }
    try {
      documents.add(caller, DocumentDetailsReader.read(form.values()));
      PageWriter.redirect(response, context.path(DocumentPageQuery.done(midId.get())));
    } catch (ProblemException e) {
      reject(response, context, caller, midId.get(), form.rejected(e.problem().issues()));
    } catch (MismatchException e) {
      List<RequestIssue> issues =
          e.mismatches().stream().map(mismatch -> RequestIssue.of(mismatch, "")).toList();
      reject(response, context, caller, midId.get(), form.rejected(issues));
    }
  }

  private void reject(
      HttpServletResponse response,
      PageContext context,
      Caller caller,
      MidId midId,
      DocumentForm form)
      throws IOException {
    if (!documents.mayAdd(caller, midId)) {
      PageWriter.reject(response, HttpStatus.NOT_FOUND, context, context.text("notFound"));
      return;
    }
    show(
        response,
        HttpStatus.UNPROCESSABLE_CONTENT,
        context,
        caller,
        DocumentPageQuery.about(midId),
        Optional.of(form));
  }

  @PostMapping("/{documentId}" + PagePaths.WITHDRAW)
  void withdraw(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String documentId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<DocumentRecord> found =
        Optional.of(documentId)
            .filter(ResourceIdCheck::isWellFormed)
            .flatMap(id -> documents.find(caller, id));
    if (found.isEmpty()) {
      PageWriter.reject(response, HttpStatus.NOT_FOUND, context, context.text("notFound"));
      return;
    }
    documents.withdraw(caller, documentId);
    PageWriter.redirect(
        response, context.path(DocumentPageQuery.done(found.get().details().midId())));
  }

  private void show(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      Caller caller,
      DocumentPageQuery query,
      Optional<DocumentForm> form)
      throws IOException {
    List<DocumentRecord> found = documents.list(caller, query.filter(), PAGE_SIZE + 1);
    List<DocumentRecord> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    List<HtmlNode> content = new ArrayList<>();
    if (query.isDone()) {
      content.add(MessageBox.done(HtmlElement.of("p", context.text("document.done"))));
    }
    content.add(HtmlElement.of("p", context.text("document.hint")));
    content.add(filter(context, query));
    content.add(DocumentListView.of(context, caller, page));
    if (found.size() > page.size()) {
      String last = page.get(page.size() - 1).documentId();
      content.add(Pager.of(context, query.place(""), query.place(last)));
    }
    form.ifPresent(
        adding -> {
          content.add(HtmlElement.of("h2", context.text("document.addTitle")));
          content.add(adding.in(context));
        });
    PageWriter.write(response, status, context, context.text("documents"), content);
  }

  private static HtmlElement filter(PageContext context, DocumentPageQuery query) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", context.text("document.withdrawn.no"));
    choices.put("true", context.text("document.withdrawn.yes"));
    return FilterForm.of(context, PagePaths.DOCUMENTS)
        .add(
            FormField.text(QueryParameters.MID_ID, "MID-ID")
                .value(query.filter().midId().map(MidId::toString).orElse("")))
        .add(
            FormField.choice(
                    DocumentPageQuery.WITHDRAWN, context.text("document.withdrawal"), choices)
                .value(query.filter().includesWithdrawn() ? "true" : ""))
        .element(query.isNarrowed());
  }
}
