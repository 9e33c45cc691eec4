package io.github.openmidid.examples.madeup;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.MidIdFormatProvider;
import io.github.openmidid.checkdigit.Iso7064;

/** More made-up formats, each installed in a separate class loader. */
final class OtherFormats {
  private OtherFormats() {}

  private static MidIdFormat described(String name, String example) {
    return MidIdFormat.builder(name)
        .source("made up for a test")
        .prefix("YY")
        .alphabet("0123456789")
        .groups(4, 2)
        .checkDigits(Iso7064.MOD_97_10)
        .example(example)
        .build();
  }

  /** A second format, which conflicts with the other one. */
  public static final class Second implements MidIdFormatProvider {
    /** Creates the provider for {@link java.util.ServiceLoader}. */
    public Second() {}

    @Override
    public MidIdFormat format() {
      return described("second", "YY-0001-95");
    }
  }

  /** A format whose example has wrong check characters. */
  public static final class WithWrongExample implements MidIdFormatProvider {
    /** Creates the provider for {@link java.util.ServiceLoader}. */
    public WithWrongExample() {}

    @Override
    public MidIdFormat format() {
      return described("wrong", "YY-0001-00");
    }
  }
}
