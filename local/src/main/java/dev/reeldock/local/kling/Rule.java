package dev.reeldock.local.kling;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that a request must keep to. */
@FunctionalInterface
interface Rule {
  /**
   * Says nothing when the request keeps to it.
   *
   * @throws Refusal when it does not
   */
  void check(Fields fields);

  static Rule required(String name, int most) {
    return fields -> {
      String _ = fields.requiredText(name, most);
    };
  }

  static Rule atMost(String name, int most) {
    return whenGiven(name, required(name, most));
  }

  static Rule oneOf(String name, String... allowed) {
    Set<String> set = Set.of(allowed);
    return fields -> {
      if (fields.text(name) != null) {
        String _ = fields.oneOf(name, set);
      }
    };
  }

  static Rule whole(String name, int least, int most) {
    return fields -> {
      int number = fields.whole(name);
      if (number < least || number > most) {
        throw Refusal.invalidValue("%s must be %s to %s".formatted(name, least, most));
      }
    };
  }

  static Rule between(String name, int least, int most) {
    return whenGiven(
        name,
        fields -> {
          BigDecimal number = fields.number(name);
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.invalidValue("%s must be %s to %s".formatted(name, least, most));
          }
        });
  }

  /** At least one of the fields. */
  static Rule someOf(String... names) {
    return fields -> {
      if (Arrays.stream(names).noneMatch(fields::has)) {
        throw Refusal.invalidValue(
            String.join(" and ", names) + " can not be empty at the same time");
      }
    };
  }

  /** Fields of one group at most. */
  static Rule exclusive(List<List<String>> groups) {
    return fields -> {
      if (groups.stream().filter(group -> group.stream().anyMatch(fields::has)).count() > 1) {
        throw Refusal.invalidValue(
            groups.stream()
                .map(group -> String.join("/", group))
                .collect(Collectors.joining(", ", "", " are mutually exclusive")));
      }
    };
  }

  /** A list of no more than so many objects, each with the member. */
  static Rule members(String list, String member, int most) {
    return fields -> {
      List<Fields> objects = fields.list(list);
      if (objects.size() > most) {
        throw Refusal.invalidValue("%s must not exceed %s elements".formatted(list, most));
      }
      for (Fields object : objects) {
        String _ = object.requiredText(member, Integer.MAX_VALUE);
      }
    };
  }

  /** A field that some models alone have. */
  static Rule onlyFor(String name, String... models) {
    Set<String> set = Set.of(models);
    return whenGiven(
        name,
        fields -> {
          String model = fields.model();
          if (!set.contains(model)) {
            throw Refusal.invalidValue("%s is not supported with %s".formatted(model, name));
          }
        });
  }

  private static Rule whenGiven(String name, Rule rule) {
    return fields -> {
      if (fields.has(name)) {
        rule.check(fields);
      }
    };
  }
}
