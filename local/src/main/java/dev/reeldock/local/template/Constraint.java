package dev.reeldock.local.template;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What one parameter allows. */
record Constraint(Fields parameter) {
  boolean allows(String value) {
    return matchesPattern(value) && isListed(value) && fitsLength(value) && fitsType(value);
  }

  private boolean matchesPattern(String value) {
    return !parameter.has("AllowedPattern")
        || Pattern.matches(parameter.text("AllowedPattern"), value);
  }

  private boolean isListed(String value) {
    return !parameter.has("AllowedValues") || parameter.texts("AllowedValues").contains(value);
  }

  private boolean fitsLength(String value) {
    return value.length() >= parameter.number("MinLength", 0)
        && value.length() <= parameter.number("MaxLength", Integer.MAX_VALUE);
  }

  private boolean fitsType(String value) {
    return switch (parameter.text("Type")) {
      case "String" -> true;
      case "Number" -> isWithinRange(value);
      default ->
          throw parameter.problem(
              "has the type %s, which the sandbox does not run.".formatted(parameter.text("Type")));
    };
  }

  private boolean isWithinRange(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.compareTo(new BigDecimal(parameter.text("MinValue", value))) >= 0
          && number.compareTo(new BigDecimal(parameter.text("MaxValue", value))) <= 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
