package dev.reeldock.json;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain values, and bytes as they come. */
final class JsonWriter {
  private static final int UNKNOWN = -1;

  private final JsonGenerator json;

  JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(@Nullable Object value) throws IOException {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case Collection<?> items -> array(items);
      case Base64Of(var bytes) -> base64(bytes.get());
      case null, default -> json.writePOJO(value);
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> field : map.entrySet()) {
      json.writeFieldName(String.valueOf(field.getKey()));
      write(field.getValue());
    }
    json.writeEndObject();
  }

  private void array(Collection<?> items) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      write(item);
    }
    json.writeEndArray();
  }

  private void base64(InputStream bytes) throws IOException {
    try (bytes) {
      json.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, bytes, UNKNOWN);
    }
  }
}
