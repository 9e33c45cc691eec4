package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that explains financing and criteria. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.APP_LEVELS)
class AppLevelPageController {

  @GetMapping
  void levels(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.rejectAll(request);
    PageContext context = PageContext.of(request);
    List<HtmlNode> content = AppPageLayout.content(context);
    content.add(FinancingSystemView.of(context));
    content.add(LevelCriteriaView.of(context));
    PageWriter.write(response, HttpStatus.OK, context, context.text("apps.levels"), content);
  }
}
