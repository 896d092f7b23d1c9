package dev.reeldock.local.kling;

/** What each request means: the API of tasks, and its file host. */
final class Api {
  private final Gate gate;
  private final Creation creation;
  private final Lookup lookup;
  private final FileShelf shelf;
  private final Faults faults;
  private final AccountDesk desk = new AccountDesk();
  private final RefusedCreates refused = new RefusedCreates();

  Api(Gate gate, Creation creation, Lookup lookup, FileShelf shelf, Faults faults) {
    this.gate = gate;
    this.creation = creation;
    this.lookup = lookup;
    this.shelf = shelf;
    this.faults = faults;
  }

  RefusedCreates refusedCreates() {
    return refused;
  }

  Reply answer(Request request) {
    Reply reply = reply(request);
    if (request.route() == Route.CREATE && reply instanceof Reply.Text text && text.isError()) {
      refused.add(request.body());
    }
    return reply;
  }

  private Reply reply(Request request) {
    Answers answers = request.dialect().answers();
    try {
      return served(request);
    } catch (Refusal refusal) {
      return answers.refusal(refusal);
    } catch (RuntimeException e) {
      return answers.refusal(new Refusal(KlingCode.INTERNAL, e.toString()));
    }
  }

  private Reply served(Request request) {
    if (!request.dialect().serves(request.route())) {
      throw new Refusal(KlingCode.METHOD_INVALID);
    }
    return switch (request.route()) {
      case CREATE -> creation.create(kind(request), request.body());
      case QUERY -> lookup.one(kind(request), request.part(3));
      case LIST -> lookup.page(kind(request), request.uri());
      case DOWNLOAD -> download(request);
      case NO_TASK -> desk(request);
      case OTHER -> throw new Refusal(KlingCode.METHOD_INVALID);
    };
  }

  private Reply desk(Request request) {
    gate.check(request.authorization());
    return desk.answer(request);
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

  /** The kind that the caller speaks of, once it is known who calls. */
  private Kind kind(Request request) {
    gate.check(request.authorization());
    return Kinds.at(request.part(1), request.part(2))
        .orElseThrow(() -> new Refusal(KlingCode.METHOD_INVALID));
  }
}
