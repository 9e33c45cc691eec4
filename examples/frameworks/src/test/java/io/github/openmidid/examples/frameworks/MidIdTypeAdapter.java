package io.github.openmidid.examples.frameworks;

// mid-id: gson
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import java.io.IOException;

/** Reads and writes a MidId as its canonical text; register it {@code .nullSafe()}. */
final class MidIdTypeAdapter extends TypeAdapter<MidId> {
  @Override
  public void write(JsonWriter out, MidId midId) throws IOException {
    out.value(midId.toString());
  }

  @Override
  public MidId read(JsonReader in) throws IOException {
    try {
      return MidId.of(in.nextString());
    } catch (MidIdParseException e) {
      throw new JsonParseException(e);
    }
  }
}
// end
