package dev.reeldock.local.simulation;

import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an accepted request must have come to, told by the provider's books and nothing of ours. */
record Model(Profile profile, Books books, boolean heardOf, InMemoryMediaStore results) {

  boolean allows(Task task) {
    List<Sale> sales = books.salesOf(task.id());
    return sales.size() <= 1
        && switch (task.state()) {
          case TaskState.Stored stored -> sold(sales, TaskStatus.SUCCEED) && whole(task, stored);
          case TaskState.Failed failed -> failed(task, sales, failed.failure());
          default -> sales.isEmpty() ? unsold(task) : unheard(task);
        };
  }

  private static boolean sold(List<Sale> sales, TaskStatus status) {
    return sales.stream().anyMatch(sale -> sale.status() == status);
  }

  private boolean whole(Task task, TaskState.Stored stored) {
    List<String> kept = stored.artifacts().stream().map(this::kept).toList();
    long objects = results.keys().stream().filter(key -> key.contains(task.id().value())).count();
    return kept.equals(books.salesOf(task.id()).getFirst().contents())
        && objects == kept.size() + 1;
  }

  private String kept(Artifact artifact) {
    StoredMedia recorded = new StoredMedia(artifact.bytes(), artifact.sha256());
    boolean same = results.find(artifact.key()).filter(recorded::equals).isPresent();
    return same ? new String(results.content(artifact.key()).get(), StandardCharsets.UTF_8) : "";
  }

  private boolean failed(Task task, List<Sale> sales, Failure failure) {
    return failure instanceof Failure.Refused(var refusal, boolean _)
        ? sales.isEmpty() && books.refusalsOf(task.id()).contains(refusal)
        : sold(sales, TaskStatus.FAILED) && failure.equals(new Failure.Generation(Sale.WORDS));
  }

  /** Only where nobody can tell whether an open attempt bought it. */
  private boolean unsold(Task task) {
    boolean refused = !books.refusalsOf(task.id()).isEmpty();
    boolean tells = refused ? profile.settles() : profile.canTell();
    return !tells && books.open(task.id()) && marked(task, Reason.CANNOT_TELL);
  }

  /** Only where it could neither be asked by our id nor told of by a callback. */
  private boolean unheard(Task task) {
    boolean asked =
        profile.hasQuery() && (profile.externalIds().queryable() || !books.open(task.id()));
    boolean told = profile.outcomes().provenByCallback() && heardOf;
    return !asked && !told && (marked(task, Reason.CANNOT_TELL) || marked(task, Reason.DEADLINE));
  }

  private static boolean marked(Task task, Reason reason) {
    return task.attention().stream().anyMatch(mark -> mark.reason() == reason);
  }
}
