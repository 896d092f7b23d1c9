package dev.reeldock.local.zips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program of a child JVM that dies: as {@link OneInvocation}, and the SDK's clients halt it
 * where the system property {@code halt} says, for example {@code before 3} or {@code after 1}: the
 * calls of AWS are counted from 1, without those that read secrets.
 *
 * <p>Each call is a line of the errors, before it is made.
 */
public final class HaltingInvocation {
  static final String PROPERTY = "halt";
  static final int EXIT = 86;
  static final String TOLD = "calls ";

  private HaltingInvocation() {}

  public static void main(String[] handlerClass) throws Exception {
    OneInvocation.main(handlerClass);
  }

  /** Makes the SDK's clients of that folder's program halt it. */
  static void install(Path program) throws IOException {
    Path list = program.resolve("software/amazon/awssdk/global/handlers/execution.interceptors");
    Files.createDirectories(list.getParent());
    Files.writeString(list, Halt.class.getName());
  }
}
