package io.github.openmidid.examples.label.read;

import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG, JPEG, BMP, GIF and TIFF files, with limits on their size. */
final class LabelImageReader {
  private static final long MAX_BYTES = 64L << 20;
  private static final long MAX_PIXELS = 200_000_000;

  /** Images with more pixels than this are read with fewer. */
  private static final long KEPT_PIXELS = 24_000_000;

  private LabelImageReader() {}

  static GrayImage read(Path file) throws CommandException {
    String name = SafeText.path(file);
    try {
      if (!Files.isRegularFile(file)) {
        throw new CommandException(LabelProblem.UNREADABLE, name);
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new CommandException(LabelProblem.TOO_LARGE, name);
      }
      try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
        return read(in, name);
      }
    } catch (IOException e) {
      throw new CommandException(LabelProblem.UNREADABLE, e, name);
    }
  }

  private static GrayImage read(ImageInputStream in, String name)
      throws IOException, CommandException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new CommandException(LabelProblem.NOT_AN_IMAGE, name);
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      return GrayImage.of(decode(reader, name));
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw both for a damaged image.
      throw new CommandException(LabelProblem.NOT_AN_IMAGE, e, name);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decode(ImageReader reader, String name)
      throws IOException, CommandException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MAX_PIXELS) {
      throw new CommandException(LabelProblem.TOO_LARGE, name);
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
    return reader.read(0, param);
  }
}
