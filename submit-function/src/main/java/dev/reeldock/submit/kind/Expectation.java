package dev.reeldock.submit.kind;

import java.util.List;
import java.util.stream.Collectors;

/** What is expected of a field, in words. */
final class Expectation {
  private static final String OF_A_LENGTH = " of at most " + Urls.MAX + " characters";

  private Expectation() {}

  static String of(Field field) {
    return switch (field) {
      case Field.Text text -> "a text of at most " + text.max() + " characters";
      case Field.Word word -> "a word of at most " + word.max() + " characters";
      case Field.Choice choice -> "one of " + String.join(", ", choice.values());
      case Field.Whole whole -> "a whole number from " + whole.min() + " to " + whole.max();
      case Field.Decimal decimal -> "a number from " + decimal.min() + " to " + decimal.max();
      case Field.Flag _ -> "true or false";
      case Field.Url _ -> "an absolute http or https URL" + OF_A_LENGTH;
      case Field.Image _ ->
          "an http(s) URL"
              + OF_A_LENGTH
              + ", or base64 of a jpg or png of at most 10 MB"
              + ", or the s3:// name of an object in the source bucket";
      case Field.Group group -> "an object of " + names(group.fields());
      case Field.Items items -> objects(items.count(), items.fields());
    };
  }

  private static String objects(Bounds count, List<Field> fields) {
    return "a list of " + count.min() + " to " + count.max() + " objects of " + names(fields);
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }
}
