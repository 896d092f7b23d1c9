package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The tries to tell a job's caller of one status, as Reeldock lists them. */
record RelayTries(Job job, String status) {
  List<String> came() {
    return of(job.relays()).stream().map(made -> made.get("came").asText()).toList();
  }

  /** Until the last that came is this. */
  void await(String came) {
    Await.until(
        status + ": " + came, this::came, seen -> !seen.isEmpty() && seen.getLast().equals(came));
  }

  /** How long after the end of that try, once it has failed, the next is to be. */
  Duration nextAfter(int number) {
    Answer relays =
        Await.until(
            "try " + number,
            job::relays,
            answer -> of(answer).size() == number && nextTry(answer).isNumber());
    JrsValue failed = of(relays).getLast();
    long ended = number(failed, "at") + number(failed, "milliseconds");
    return Duration.ofMillis(Long.parseLong(nextTry(relays).asText()) - ended);
  }

  private static JrsValue nextTry(Answer answer) {
    return answer.json().at("/data/next_try_at");
  }

  private List<JrsValue> of(Answer answer) {
    JrsValue all = answer.json().at("/data/relays");
    return IntStream.range(0, all.size())
        .mapToObj(all::get)
        .filter(made -> made.get("task_status").asText().equals(status))
        .toList();
  }

  private static long number(JrsValue object, String field) {
    return Long.parseLong(object.get(field).asText());
  }
}
