package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.examples.register.notification.NotificationFileService;
import io.github.openmidid.examples.register.notification.NotificationFormResult;
import io.github.openmidid.examples.register.notification.read.NotificationForm;
import io.github.openmidid.examples.register.notification.read.NotificationFormException;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.upload.FormUpload;
import io.github.openmidid.examples.register.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the FPS Health enters notification files. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.NOTIFICATIONS)
class NotificationPageController {
  private final NotificationFileService files;

  NotificationPageController(NotificationFileService files) {
    this.files = files;
  }

  @GetMapping
  void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    write(response, HttpStatus.OK, context, NotificationUploadForm.empty().in(context));
  }

  @PostMapping
  void submit(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @RequestParam(name = NotificationUploadForm.OPERATOR, defaultValue = "") String operator)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<FormUpload> upload = FormUpload.of(request, NotificationUploadForm.FILE);
    NotificationUploadForm form = NotificationUploadForm.empty().withOperator(operator.strip());
    if (upload.isEmpty()) {
      form = form.withFileFault(context.text("notifications.fileMissing"));
      write(response, HttpStatus.UNPROCESSABLE_CONTENT, context, form.in(context));
      return;
    }
    Optional<String> stated = Optional.of(operator.strip()).filter(text -> !text.isEmpty());
    try {
      NotificationFormResult result =
          files.enter(
              caller,
              new NotificationForm(upload.get().fileName(), upload.get().content(), stated));
      List<HtmlNode> content = new ArrayList<>(NotificationResultView.of(context, result));
      content.addAll(NotificationUploadForm.empty().in(context));
      write(response, HttpStatus.OK, context, content);
    } catch (NotificationFormException e) {
      write(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          context,
          form.rejected(context, upload.get().fileName(), e).in(context));
    }
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, PageContext context, List<HtmlNode> content)
      throws IOException {
    PageWriter.write(response, status, context, context.text("notifications"), content);
  }
}
