package io.github.openmidid.examples.his.page;

import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.his.web.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The import of a list. */
@Controller
class ImportPageController {
  private final DeviceImporter imports;
  private final MessageSource texts;

  ImportPageController(DeviceImporter imports, MessageSource texts) {
    this.imports = imports;
    this.texts = texts;
  }

  @GetMapping("/devices/import")
  String show() {
    return "import";
  }

  @PostMapping("/devices/import")
  String take(
      @RequestParam("file") MultipartFile file,
      Model model,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    try (UploadedFile list = UploadedFile.of(file)) {
      model.addAttribute("name", list.name());
      model.addAttribute("result", imports.take(list.path(), list.name(), locale));
      return "import";
    } catch (DeviceListException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return problem(e, model, locale);
    }
  }

  private String problem(DeviceListException e, Model model, Locale locale) {
    String code = "list." + e.reason().code();
    model.addAttribute("problem", texts.getMessage(code, new Object[] {e.detail()}, locale));
    return "import";
  }

  /** Shows the page of the import again, with the reason. */
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooLarge(Model model, Locale locale, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    return problem(new DeviceListException(Reason.TOO_LARGE), model, locale);
  }
}
