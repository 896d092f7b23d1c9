package dev.reeldock.provider.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a provider's page says of one kind. Fields are named as Kling names them.
 *
 * @param fields those that the page has
 * @param required those that it requires
 * @param limits of texts, in characters, and of lists, in items
 * @param spelling the page's own names of fields, by Kling's
 * @param shapes the page's own types of fields
 */
public record KindPage(
    List<String> fields,
    Set<String> required,
    Map<String, Limit> limits,
    Map<String, String> spelling,
    Map<String, Shape> shapes) {

  /** From so many to so many. */
  public record Limit(int min, int max) {}

  /** A type that differs from Kling's list of objects. */
  public enum Shape {
    /** A list of texts, where Kling has objects of one field. */
    TEXTS,
    /** One object, where Kling has a list; more than one stay a list. */
    OBJECT
  }

  public KindPage {
    fields = List.copyOf(fields);
    required = Set.copyOf(required);
    limits = Map.copyOf(limits);
    spelling = Map.copyOf(spelling);
    shapes = Map.copyOf(shapes);
  }
}
