package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are compressed unrequested, and wrong content codings. */
public enum CodingFaults implements ContentFault {
  /** Compressed with gzip, and labelled. */
  GZIP {
    @Override
    Response changed(Response response) {
      return labelled(response.withBody(compressed(response.body(), true)), "gzip");
    }
  },
  /** Compressed with gzip, without a label. */
  GZIP_UNLABELLED {
    @Override
    Response changed(Response response) {
      return response.withBody(compressed(response.body(), true));
    }
  },
  /** Compressed with deflate, and labelled. */
  DEFLATE {
    @Override
    Response changed(Response response) {
      return labelled(response.withBody(compressed(response.body(), false)), "deflate");
    }
  },
  /** Labelled as gzip, and not compressed. */
  GZIP_LABEL_ONLY {
    @Override
    Response changed(Response response) {
      return labelled(response, "gzip");
    }
  },
  /** Labelled with an unknown coding, and not compressed. */
  UNKNOWN_LABEL {
    @Override
    Response changed(Response response) {
      return labelled(response, "br, x-none");
    }
  };

  abstract Response changed(Response response);

  @Override
  public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
    return changed(response);
  }

  @Override
  public Detection detection() {
    return Detection.ALWAYS;
  }

  private static Response labelled(Response response, String coding) {
    return response.withHeaders(response.headers().with("Content-Encoding", coding));
  }

  private static byte[] compressed(byte[] body, boolean gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // into memory
    }
    return bytes.toByteArray();
  }
}
