package dev.reeldock.local.kling;

import java.util.Locale;

/** A provider of Kling's tasks, by what its API has of its own. */
public enum Dialect {
  /** Kling itself. */
  KLING("/v1", ExternalIds.UNIQUE, 18, Spelling.OFFICIAL),
  COMETAPI("/kling/v1", ExternalIds.REPEATABLE, 19, Spelling.ONE_DYNAMIC_MASK),
  ANYFAST("/kling/v1", ExternalIds.CARRIED, 18, Spelling.OFFICIAL),
  /** Cannot be asked about a task: its callbacks alone tell of the end. */
  YUTOAI("/kling/v1", ExternalIds.IGNORED, 18, Spelling.SUBJECTS_AS_TEXTS);

  private final String prefix;
  private final ExternalIds externalIds;
  private final int idDigits;
  private final Spelling spelling;

  Dialect(String prefix, ExternalIds externalIds, int idDigits, Spelling spelling) {
    this.prefix = prefix;
    this.externalIds = externalIds;
    this.idDigits = idDigits;
    this.spelling = spelling;
  }

  /** The name of the profile of whom it plays. */
  public String profile() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What every path of the API begins with, without a slash at the end. */
  public String prefix() {
    return prefix;
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  Spelling spelling() {
    return spelling;
  }

  /** Whether JWTs are let in, and not API keys alone. */
  boolean takesTokens() {
    return this == KLING;
  }

  boolean serves(Route route) {
    return switch (route) {
      case QUERY -> this != YUTOAI;
      case LIST -> this == KLING || this == COMETAPI;
      case NO_TASK -> this == KLING;
      case CREATE, DOWNLOAD, OTHER -> true;
    };
  }

  String newId() {
    return Ids.next(idDigits);
  }

  /** The id at Kling itself of the task that has this id here. */
  String klingId(String id) {
    return this == ANYFAST ? Ids.next() : id;
  }

  Answers answers() {
    return switch (this) {
      case KLING -> new Answers() {};
      case COMETAPI -> new CometApiAnswers();
      case ANYFAST -> new AnyFastAnswers();
      case YUTOAI -> new YutoAiAnswers();
    };
  }
}
