package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paths of the page. Each contains the language, so that a link to another language needs no
 * session.
 */
public final class PagePaths {
  /** The base path, which redirects to the language of the browser. */
  public static final String BASE = "/midIdRegister/page";

  public static final String IN_A_LANGUAGE = BASE + "/{language:nl|fr|de|en}";
  public static final String STYLE = BASE + "/style.css";
  public static final String SIGN_IN = "/signIn";
  public static final String SIGN_OUT = "/signOut";
  public static final String MID_IDS = "/midIds";
  public static final String DEVICES = "/devices";
  public static final String DEVICE_FORM = "/device";
  public static final String NOTIFICATIONS = "/notifications";
  public static final String DELIVERIES = "/deliveries";
  public static final String LINKS = "/links";
  public static final String BILLING_NUMBERS = "/billingNumbers";
  public static final String FANC_DEVICES = "/fancDevices";
  public static final String ACCESS_REQUESTS = "/accessRequests";
  public static final String DELEGATIONS = "/delegations";
  public static final String LABEL = "/label.pdf";

  /** Mobile apps, which everybody may read about. */
  public static final String APPS = "/apps";

  public static final String CARE_PROCESSES = "/careProcesses";
  public static final String APP_LEVELS = "/appLevels";

  public static final String NOTICE = "/notice";
  public static final String NOTICE_CSV = "/notice.csv";
  public static final String UNLINKED_DEVICES = "/unlinkedDevices";
  public static final String DOCUMENTS = "/documents";
  public static final String WITHDRAW = "/withdraw";
  public static final String END = "/end";

  private PagePaths() {}

  /**
   * Returns the path in a language of a place, which is a path without language; an empty place is
   * the overview.
   */
  public static String inLanguage(Locale language, String place) {
    return BASE + "/" + language.getLanguage() + place;
  }

  /** Returns the place of a sign-in link. */
  public static String signInLink(String code) {
    return SIGN_IN + "/" + code;
  }

  public static String midId(MidId midId) {
    return MID_IDS + "/" + midId;
  }

  /** Returns the place of the form that reports the device of an identifier, or changes it. */
  public static String deviceForm(MidId midId) {
    return midId(midId) + DEVICE_FORM;
  }

  /** Returns the place of the billing numbers of a device, where one is assigned. */
  public static String billingNumbers(MidId midId) {
    return BILLING_NUMBERS + "/" + midId;
  }

  /** Returns the place of the form that ends the billing number of a device. */
  public static String billingEnd(MidId midId) {
    return billingNumbers(midId) + END;
  }

  /** Returns the place of the page about an app. */
  public static String app(String appId) {
    return APPS + "/" + appId;
  }

  /** Returns whether a place is about mobile apps, and therefore needs no sign-in. */
  static boolean isAboutApps(String place) {
    return Stream.of(APPS, CARE_PROCESSES, APP_LEVELS).anyMatch(place::startsWith);
  }

  /** Returns the place of the label of an identifier. */
  public static String label(MidId midId) {
    return midId(midId) + LABEL;
  }

  /**
   * Returns a place with a query.
   *
   * @param namesAndValues the names and values of the parameters in turn; those without a value are
   *     left out
   */
  public static String query(String place, String... namesAndValues) {
    StringBuilder query = new StringBuilder(place);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        query
            .append(query.length() == place.length() ? '?' : '&')
            .append(namesAndValues[i])
            .append('=')
            .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }

  /** Returns the language in the path, or else that of the browser. */
  public static Locale language(HttpServletRequest request) {
    return code(request).map(Locale::forLanguageTag).orElseGet(() -> RequestLanguage.of(request));
  }

  /** Returns the place in the path, without the language. */
  static String place(HttpServletRequest request) {
    String path = request.getRequestURI();
    return code(request).map(code -> path.substring(BASE.length() + 1 + code.length())).orElse("");
  }

  private static Optional<String> code(HttpServletRequest request) {
    String path = request.getRequestURI() + "/";
    return RequestLanguage.KNOWN.stream()
        .filter(code -> path.startsWith(BASE + "/" + code + "/"))
        .findFirst();
  }
}
