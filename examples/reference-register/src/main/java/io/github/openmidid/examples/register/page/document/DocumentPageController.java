package io.github.openmidid.examples.register.page.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.document.DocumentDetailsReader;
import io.github.openmidid.examples.register.document.DocumentRecord;
import io.github.openmidid.examples.register.document.DocumentService;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormAttempt;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.FormReference;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.ResultPage;
import io.github.openmidid.examples.register.web.problem.Problem;
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
    Optional<Problem> problem =
        FormAttempt.of(() -> documents.add(caller, DocumentDetailsReader.read(form.values())));
    if (problem.isEmpty()) {
      PageWriter.redirect(response, context.path(DocumentPageQuery.done(midId.get())));
      return;
    }
    if (!documents.mayAdd(caller, midId.get())) {
      throw new PageNotFoundException();
    }
    show(
        response,
        FormAttempt.status(problem.get()),
        context,
        caller,
        DocumentPageQuery.about(midId.get()),
        Optional.of(form.rejected(problem.get(), context)));
  }

  @PostMapping("/{documentId}" + PagePaths.WITHDRAW)
  void withdraw(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String documentId)
      throws IOException {
    PageContext context = PageContext.of(request);
    DocumentRecord found =
        Optional.of(documentId)
            .filter(ResourceIdCheck::isWellFormed)
            .flatMap(id -> documents.find(caller, id))
            .orElseThrow(PageNotFoundException::new);
    documents.withdraw(caller, documentId);
    PageWriter.redirect(response, context.path(DocumentPageQuery.done(found.details().midId())));
  }

  private void show(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      Caller caller,
      DocumentPageQuery query,
      Optional<DocumentForm> form)
      throws IOException {
    ResultPage<DocumentRecord> page =
        ResultPage.of(documents.list(caller, query.filter(), PAGE_SIZE + 1), PAGE_SIZE);
    List<HtmlNode> content = new ArrayList<>();
    if (query.isDone()) {
      content.add(MessageBox.done(HtmlElement.of("p", context.text("document.done"))));
    }
    content.add(HtmlElement.of("p", context.text("document.hint")));
    content.add(filter(context, query));
    content.add(DocumentListView.of(context, caller, page.items()));
    page.lastBeforeNext()
        .map(last -> query.place(last.documentId()))
        .ifPresent(next -> content.add(Pager.of(context, query.place(""), next)));
    form.ifPresent(
        adding -> {
          content.add(HtmlElement.of("h2", context.text("document.addTitle")));
          adding
              .message()
              .ifPresent(words -> content.add(MessageBox.fault(HtmlElement.of("p", words))));
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
