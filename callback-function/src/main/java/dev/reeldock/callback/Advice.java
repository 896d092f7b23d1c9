package dev.reeldock.callback;

import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.Task;
import java.util.List;

/**
 * What a mark calls for.
 *
 * @param missing what a person knows, or can do, and nobody else
 * @param ways of which one gets the task going, or ends it, where it does not go on by itself
 */
record Advice(String missing, List<Ways> ways) {
  Advice {
    ways = List.copyOf(ways);
  }

  private Advice(String missing, Ways... ways) {
    this(missing, List.of(ways));
  }

  static Advice of(Reason reason) {
    return switch (reason) {
      case CANNOT_TELL ->
          new Advice(
              "whether the provider has the task. Look in its console for one made at that time;"
                  + " if it is there adopt it, if it is not send it again",
              Ways.values());
      case UNKNOWN_TO_PROVIDER ->
          new Advice(
              "why the provider does not know any more what it had accepted. Ask its support, with"
                  + " its id of the task; it is still asked about",
              Ways.GIVE_UP);
      case OTHER_PROVIDER_TASK ->
          new Advice(
              "which of two ids is this task's. Ask the provider's support, with both; one of them"
                  + " may be a second purchase",
              Ways.GIVE_UP);
      case ACCOUNT_REFUSED ->
          new Advice(
              "an account that may buy. Put the key, the balance, the resource pack, the right to"
                  + " the model, the list of addresses or, after 1200 and 1203, ProviderBaseUrl"
                  + " right; what waits then goes on by itself within some minutes",
              Ways.GIVE_UP);
      case NO_RESULT ->
          new Advice(
              "the result that the provider names nowhere. Ask its support; it is still asked about",
              Ways.values());
      case RESULT_ELSEWHERE ->
          new Advice(
              "whether the place of the result can be trusted. If it can, deploy with its host in"
                  + " MoreResultHosts: it then goes on by itself. Else ask the provider; with one"
                  + " that cannot be asked, the link is in the record, in evidence",
              Ways.GIVE_UP);
      case RESULT_TOO_LARGE ->
          new Advice(
              "whether so large a result is wanted. Raise most_mib in a profile of your own and"
                  + " deploy with it; it then goes on by itself",
              Ways.GIVE_UP);
      case RETENTION_HALF_OVER, RETENTION_NEARLY_OVER ->
          new Advice(
              "why the results are not stored while the provider still keeps them. The history and"
                  + " the log of CollectFunction tell; fetch them by hand if need be. It is still"
                  + " tried",
              Ways.GIVE_UP);
      case DEAD_LINK ->
          new Advice(
              "the result, whose link is dead. Fetch it from the provider's console and give the"
                  + " task up. It is still tried",
              Ways.GIVE_UP);
      case OTHER_PROFILE ->
          new Advice(
              "the provider that it was made for. Deploy with that ProviderProfile until it has"
                  + " ended; it then goes on by itself",
              Ways.GIVE_UP);
      case DEADLINE ->
          new Advice(
              "why it takes so long. The history tells; ask the provider. It is still asked about,"
                  + " and a late result is stored",
              Ways.values());
    };
  }

  List<String> commands(Task task) {
    return ways.stream()
        .filter(way -> way.isOpenTo(task))
        .map(way -> way.command(task.id()))
        .toList();
  }
}
