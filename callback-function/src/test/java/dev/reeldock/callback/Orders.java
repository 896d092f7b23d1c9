package dev.reeldock.callback;

import java.util.ArrayList;
import java.util.List;

/** Every order in which things can come; equal ones are told apart. */
final class Orders {
  private Orders() {}

  static List<List<String>> of(List<String> words) {
    if (words.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = new ArrayList<>(words);
      String first = rest.remove(i);
      for (List<String> order : of(rest)) {
        List<String> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
