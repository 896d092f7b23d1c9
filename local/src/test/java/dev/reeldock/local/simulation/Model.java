package dev.reeldock.local.simulation;

import dev.reeldock.local.simulation.Books.Said;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What an accepted request must have come to, told by the provider's books and nothing of ours. */
record Model(Profile profile, Books books, boolean heardOf, InMemoryMediaStore results) {

  /** Each request that was sold or promised is one task, and that is in the table. */
  boolean findsAll(Set<TaskId> recorded) {
    return books.requests().stream().allMatch(ids -> ids.size() == 1 && recorded.containsAll(ids));
  }

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
    StoredMedia recorded =
        new StoredMedia(artifact.bytes(), artifact.sha256(), artifact.contentType());
    boolean same = results.find(artifact.key()).filter(recorded::equals).isPresent();
    return same
        ? new String(results.content(artifact.key()).get(), StandardCharsets.ISO_8859_1)
        : "";
  }

  private boolean failed(Task task, List<Sale> sales, Failure failure) {
    return failure instanceof Failure.Refused refused
        ? sales.isEmpty() && books.refusalsOf(task.id()).stream().anyMatch(it -> ends(it, refused))
        : sold(sales, TaskStatus.FAILED) && failure.equals(new Failure.Generation(Sale.WORDS));
  }

  /** An account's refusal is no reason to end a task that waits. */
  private static boolean ends(Said said, Failure.Refused refused) {
    return refused.equals(new Failure.Refused(said.refusal(), said.inCall()))
        && (said.inCall() || !said.account());
  }

  /** Only where nobody can tell whether an open attempt bought it. */
  private boolean unsold(Task task) {
    boolean refused = books.refusalsOf(task.id()).stream().anyMatch(it -> !it.account());
    boolean tells = refused ? profile.settles() : profile.canTell();
    return !tells && books.open(task.id()) && marked(task, Reason.CANNOT_TELL);
  }

  /** Only where it could neither be asked by our id nor told of by a callback. */
  private boolean unheard(Task task) {
    boolean named = task.state().providerTaskId().isPresent() || !books.open(task.id());
    boolean asked = profile.hasQuery() && (profile.externalIds().queryable() || named);
    boolean told = profile.outcomes().provenByCallback() && heardOf;
    return !asked && !told && (marked(task, Reason.CANNOT_TELL) || marked(task, Reason.DEADLINE));
  }

  private static boolean marked(Task task, Reason reason) {
    return task.attention().stream().anyMatch(mark -> mark.reason() == reason);
  }
}
