package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The start page, its style sheet, and the response to unknown paths. */
@Controller
class StartPageController {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  @GetMapping(PagePaths.BASE)
  void start(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    PageWriter.redirect(response, PagePaths.inLanguage(RequestLanguage.of(request), ""));
  }

  @GetMapping(PagePaths.STYLE)
  ResponseEntity<Resource> style() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("mid-id-register/page/style.css"));
  }

  @RequestMapping(PagePaths.BASE + "/**")
  void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    PageWriter.rejectNotFound(response, context);
  }
}
