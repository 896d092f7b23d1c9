package dev.reeldock.local.kling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** What each request means: Kling's legacy API and its file host. */
final class Api {
  private final String apiKey;
  private final TaskBook book;
  private final TaskLife life;
  private final FileShelf shelf;
  private final Faults faults;

  Api(String apiKey, TaskBook book, TaskLife life, FileShelf shelf, Faults faults) {
    this.apiKey = apiKey;
    this.book = book;
    this.life = life;
    this.shelf = shelf;
    this.faults = faults;
  }

  Reply answer(Request request) {
    try {
      return switch (request.route()) {
        case CREATE -> create(request);
        case QUERY -> query(request);
        case DOWNLOAD -> download(request);
        case OTHER -> throw new Refusal(KlingCode.METHOD_INVALID, "method is invalid");
      };
    } catch (Refusal refusal) {
      return Envelope.refusal(refusal);
    } catch (RuntimeException e) {
      return Envelope.refusal(new Refusal(KlingCode.INTERNAL, e.toString()));
    }
  }

  private Reply create(Request request) {
    authorize(request);
    return switch (faults.nextCreate()) {
      case CreateFault.None() -> accept(request);
      case CreateFault.LostBeforeAccepting() -> new Reply.Nothing();
      case CreateFault.LostAfterAccepting() -> {
        Reply _ = accept(request);
        yield new Reply.Nothing();
      }
      case CreateFault.AnsweredInstead(Reply reply) -> reply;
      case CreateFault.AnsweredLate(Duration delay) -> late(accept(request), delay);
    };
  }

  private Reply accept(Request request) {
    Kind kind = kind(request);
    ProviderTask task = book.create(new OrderReader(faults).read(kind, request.body()));
    life.begin(task);
    return Envelope.success(TaskJson.created(task));
  }

  private static Reply late(Reply answer, Duration delay) {
    try {
      Thread.sleep(delay);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Nothing();
    }
  }

  private Reply query(Request request) {
    authorize(request);
    Kind kind = kind(request);
    String id = request.part(4);
    return book.byId(id)
        .or(() -> faults.forgetsExternalIds() ? Optional.empty() : book.byExternalId(id))
        .filter(task -> task.order().kind().equals(kind))
        .map(task -> Envelope.success(TaskJson.query(task)))
        .orElseThrow(() -> Refusal.invalidValue("Task not found by id/external id: " + id));
  }

  private Reply download(Request request) {
    return shelf
        .find(request.uri())
        .map(file ->
            switch (faults.nextDownload()) {
              case NONE -> new Reply.File(file);
              case TRUNCATED -> new Reply.HalfFile(file);
              case SLOW -> new Reply.SlowFile(file);
              case FORBIDDEN -> Reply.Text.html(403);
            })
        .orElseGet(() -> Reply.Text.html(403));
  }

  private void authorize(Request request) {
    String authorization = request.authorization();
    if (authorization == null || authorization.isBlank()) {
      throw new Refusal(KlingCode.AUTHORIZATION_EMPTY, "Authorization is empty");
    }
    byte[] expected = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(KlingCode.AUTHORIZATION_INVALID, "api key not found");
    }
  }

  private static Kind kind(Request request) {
    return Kinds.at(request.part(2), request.part(3))
        .orElseThrow(() -> new Refusal(KlingCode.METHOD_INVALID, "method is invalid"));
  }
}
