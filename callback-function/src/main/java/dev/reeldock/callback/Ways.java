package dev.reeldock.callback;

import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;

/** A person's ways to get a task going, or to end it. */
enum Ways {
  ADOPT("adopt", " ID=<its id at the provider>"),
  SEND_AGAIN("sendagain", ""),
  GIVE_UP("giveup", " REASON=\"<why>\"");

  private final String target;
  private final String more;

  Ways(String target, String more) {
    this.target = target;
    this.more = more;
  }

  String command(TaskId id) {
    return "make " + target + " TASK=" + id + more;
  }

  boolean isOpenTo(Task task) {
    return switch (this) {
      case ADOPT -> task.state().name().rank() < StateName.SUBMITTED.rank();
      case SEND_AGAIN -> Resending.isOpen(task);
      case GIVE_UP -> !task.state().ended();
    };
  }
}
