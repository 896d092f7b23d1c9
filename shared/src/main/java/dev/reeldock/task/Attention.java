package dev.reeldock.task;

import java.util.regex.Pattern;

/** A person is needed. Changes neither state nor status; cleared by evidence. */
public record Attention(Reason reason, String text) {
  private static final Pattern OF_ACCOUNT =
      Pattern.compile("(the provider refuses the account: \\d+).*", Pattern.DOTALL);

  /** The provider refuses the account, in its own words. */
  public static Attention ofAccount(Refusal refusal) {
    return new Attention(
        Reason.ACCOUNT_REFUSED,
        "the provider refuses the account: " + refusal.code() + " " + refusal.message());
  }

  /** The text of a mark without the provider's own words, which may repeat anything. */
  public static String inOurWords(String text) {
    return OF_ACCOUNT.matcher(text).replaceFirst("$1");
  }

  /** By which a person sees why it was marked and what can be done. */
  public static String howToLook(TaskId id) {
    return "look: make explain TASK=" + id;
  }

  /** Why; a task is marked once for each. */
  public enum Reason {
    /** The provider cannot say whether a doubted try bought the task. */
    CANNOT_TELL,
    /** The provider does not know a task that it had accepted. */
    UNKNOWN_TO_PROVIDER,
    /** The provider answers with another task id than the one we know. */
    OTHER_PROVIDER_TASK,
    /** The provider refuses the account: key, arrears, packs, IP list. */
    ACCOUNT_REFUSED,
    /** A result is larger than the profile lets results be. */
    RESULT_TOO_LARGE,
    /** Half of the time is over for which the provider keeps results, and they are not stored. */
    RETENTION_HALF_OVER,
    /** Four fifths of it are over. */
    RETENTION_NEARLY_OVER,
    /** The provider says that it succeeded and names no result. */
    NO_RESULT,
    /** A result lies where none is expected. */
    RESULT_ELSEWHERE,
    /** The link to a result is dead, and the provider cannot be asked for another. */
    DEAD_LINK,
    /** It was made for another provider than the stack has now. */
    OTHER_PROFILE,
    /** Not ended long after it was made. Cleared only by the end. */
    DEADLINE
  }
}
