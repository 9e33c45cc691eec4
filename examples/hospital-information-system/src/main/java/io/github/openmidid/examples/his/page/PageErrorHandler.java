package io.github.openmidid.examples.his.page;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.examples.his.device.NoSuchDeviceException;
import io.github.openmidid.examples.his.web.QueryException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Maps exceptions of pages to the error page, with a message. */
@ControllerAdvice(basePackageClasses = PageErrorHandler.class)
class PageErrorHandler {
  private final MessageSource texts;

  PageErrorHandler(MessageSource texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ModelAndView notFound(NoSuchDeviceException e, Locale locale) {
    return page(HttpStatus.NOT_FOUND, texts.getMessage("error.notFound", null, locale));
  }

  @ExceptionHandler
  ModelAndView query(QueryException e, Locale locale) {
    Object[] arguments = {new CharacterText().of(e.parameter())};
    return page(
        HttpStatus.BAD_REQUEST, texts.getMessage("query." + e.kind().code(), arguments, locale));
  }

  /** A path that is not a MID-ID in its fixed form. */
  @ExceptionHandler
  ModelAndView path(MethodArgumentTypeMismatchException e, Locale locale) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MidIdParseException malformed) {
        String text = MidId.diagnose(malformed.input()).message(locale);
        return page(HttpStatus.BAD_REQUEST, text);
      }
    }
    return page(HttpStatus.BAD_REQUEST, texts.getMessage("error.notFound", null, locale));
  }

  private static ModelAndView page(HttpStatus status, String text) {
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("problem", text);
    return page;
  }
}
