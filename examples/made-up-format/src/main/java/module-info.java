import io.github.openmidid.MidIdFormatProvider;
import io.github.openmidid.examples.madeup.MadeUpFormat;

/** Installs a made-up format of the MID-ID, as an example. */
module io.github.openmidid.examples.madeup {
  requires io.github.openmidid;

  provides MidIdFormatProvider with
      MadeUpFormat;
}
