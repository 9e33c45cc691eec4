package io.github.openmidid.examples.register.page.notice;

import io.github.openmidid.examples.register.notice.NoticeAccess;
import io.github.openmidid.examples.register.notice.NoticeCsv;
import io.github.openmidid.examples.register.notice.NoticeQuery;
import io.github.openmidid.examples.register.notice.NoticeStore;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the notice to an operator, and its csv file. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE)
class NoticePageController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final NoticeStore store;

  NoticePageController(NoticeStore store) {
    this.store = store;
  }

  @GetMapping(PagePaths.NOTICE)
  void notice(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<String> operator = NoticeQuery.ofForm(request, caller, store);
    List<HtmlNode> content = new ArrayList<>();
    if (NoticeAccess.ownOperator(caller).isEmpty()) {
      content.add(NoticeView.form(context, operator));
    }
    operator.ifPresent(name -> content.addAll(NoticeView.of(context, name, store.all(name))));
    PageWriter.write(response, HttpStatus.OK, context, context.text("existing"), content);
  }

  @GetMapping(PagePaths.NOTICE_CSV)
  void file(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<String> operator = NoticeQuery.ofForm(request, caller, store);
    if (operator.isEmpty()) {
      PageWriter.redirect(response, context.path(PagePaths.NOTICE));
      return;
    }
    byte[] csv =
        NoticeCsv.of(store.all(operator.get()), context.language())
            .getBytes(StandardCharsets.UTF_8);
    PageWriter.download(response, context, CSV, "mid-ids.csv", csv);
  }
}
