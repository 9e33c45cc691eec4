package io.github.openmidid.examples.register.page.label;

import io.github.openmidid.MidId;
import java.util.Locale;

/** Supplies the labels of identifiers. */
public interface LabelSource {
  /**
   * Returns a PDF with one page: the label, in true millimetres.
   *
   * @param language the language of the words on the label: Dutch, French, German or English
   */
  byte[] pdf(MidId midId, Locale language);
}
