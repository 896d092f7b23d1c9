package dev.reeldock.receiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Receivers that hear what they are to hear: 200 unless told otherwise. Thread-safe. */
public final class InMemoryReceiver implements Receiver {
  private final List<Notice> received = new ArrayList<>();
  private final Deque<Heard> next = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};

  @Override
  public Heard post(Notice notice) {
    Heard heard = take(notice);
    meanwhile.run();
    return heard;
  }

  private synchronized Heard take(Notice notice) {
    Heard heard = next.isEmpty() ? new Heard.Answered(200, null) : next.remove();
    if (!(heard instanceof Heard.Refused)) {
      received.add(notice);
    }
    return heard;
  }

  /** What comes of the next notices, each in its turn. */
  public synchronized InMemoryReceiver then(Heard... answers) {
    next.addAll(List.of(answers));
    return this;
  }

  /** Done by somebody else while each notice is on its way. */
  public InMemoryReceiver meanwhile(Runnable action) {
    meanwhile = action;
    return this;
  }

  /** What was sent, in order; what was refused was not. */
  public synchronized List<Notice> received() {
    return List.copyOf(received);
  }
}
