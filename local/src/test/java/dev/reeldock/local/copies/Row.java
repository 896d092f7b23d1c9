package dev.reeldock.local.copies;

import dev.reeldock.task.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the hostile table: what a host does with each GET of one result, and what must come of
 * the first run.
 *
 * @param result how what came of it begins, in words
 * @param media what is stored then, if anything is
 * @param gets how often the result is asked for
 * @param queries how often the provider is asked about the task
 */
record Row(
    Sort sort,
    String name,
    Family family,
    List<Behaviour> answers,
    String result,
    @Nullable Media media,
    int gets,
    int queries) {

  /** What the host does, as the promise names it. */
  enum Sort {
    GOOD,
    TRUNCATES,
    RESETS,
    STALLS,
    DRIBBLES,
    LIES_ABOUT_LENGTH,
    CHANGES_BETWEEN_GETS,
    SERVES_GZIP,
    SERVES_A_PAGE,
    ENDLESS,
    REDIRECTS,
    DEAD_LINK,
    BUSY,
    WRONG_TYPE,
    GARBLED
  }

  /** The film is stored by the last of these GETs. */
  static Row stored(Sort sort, String name, Media media, Behaviour... answers) {
    return new Row(sort, name, Family.VIDEOS, List.of(answers), "STORED", media, answers.length, 1);
  }

  static Row fails(Sort sort, String name, String why, Behaviour... answers) {
    return ends(sort, name, "COPY_FAILED: " + why, answers);
  }

  static Row callsPerson(Sort sort, String name, String why, Behaviour... answers) {
    return ends(sort, name, "NEEDS_ATTENTION: " + why, answers);
  }

  private static Row ends(Sort sort, String name, String result, Behaviour... answers) {
    return new Row(sort, name, Family.VIDEOS, List.of(answers), result, null, answers.length, 1);
  }

  Row ofImages() {
    return new Row(sort, name, Family.IMAGES, answers, result, media, gets, queries);
  }

  Row within(int otherGets, int otherQueries) {
    return new Row(sort, name, family, answers, result, media, otherGets, otherQueries);
  }

  /** Whether the host has to be given up for saying nothing. */
  boolean silent() {
    return sort == Sort.STALLS || sort == Sort.DRIBBLES;
  }

  @Override
  public String toString() {
    return sort + ": " + name;
  }
}
