package io.github.openmidid;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Objects;

/** A text in every kind of {@link CharSequence} that a program may pass. */
final class CharSequenceFixture {
  private CharSequenceFixture() {}

  static List<CharSequence> of(String text) {
    StringBuilder builder = new StringBuilder(text.length() + 7);
    builder.append(text);
    String field = "9" + text + "9";
    return List.of(
        text,
        builder,
        CharBuffer.wrap(text),
        CharBuffer.wrap(field.toCharArray(), 1, text.length()).slice(),
        direct(text),
        new Slice(field, 1, text.length()));
  }

  /** Returns the text in a buffer outside the heap. */
  private static CharBuffer direct(String text) {
    CharBuffer buffer = ByteBuffer.allocateDirect(text.length() * Character.BYTES).asCharBuffer();
    buffer.put(text).flip();
    return buffer;
  }

  /** A range of a longer text, as file parsers return it without a copy. */
  private record Slice(String field, int offset, int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      return field.charAt(offset + Objects.checkIndex(index, length));
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      Objects.checkFromToIndex(start, end, length);
      return new Slice(field, offset + start, end - start);
    }

    @Override
    public String toString() {
      return field.substring(offset, offset + length);
    }
  }
}
