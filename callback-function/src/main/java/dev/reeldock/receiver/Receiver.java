package dev.reeldock.receiver;

/** Whoever listens at a caller's {@code callback_url}. Implementations are thread-safe. */
public interface Receiver {
  /**
   * Sends a notice once: follows nothing, repeats nothing, and reads no more of the answer than its
   * head. It returns within 15 s whatever the other side and its name service do, and throws
   * nothing for it.
   */
  Heard post(Notice notice);
}
