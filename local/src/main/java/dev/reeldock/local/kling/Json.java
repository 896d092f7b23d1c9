package dev.reeldock.local.kling;

import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.stree.JrSimpleTreeExtension;
import com.fasterxml.jackson.jr.stree.JrsObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON text to trees and back. */
final class Json {
  private static final JSON READER = JSON.builder().register(new JrSimpleTreeExtension()).build();

  private Json() {}

  static JrsObject object(String text) {
    try {
      TreeNode tree = READER.treeFrom(text);
      if (tree instanceof JrsObject object) {
        return object;
      }
      throw new Refusal(KlingCode.INVALID_PARAMETERS, "request body must be a JSON object");
    } catch (IOException e) {
      throw new Refusal(KlingCode.INVALID_PARAMETERS, "request body is not valid JSON");
    }
  }

  static String text(Map<String, ?> object) {
    try {
      return JSON.std.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
