package dev.reeldock.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The processor time of any process to the nanosecond. What Java and /proc tell has ticks of 10 ms,
 * a tenth of a small copy.
 */
final class CpuClock {
  private static final Linker LINKER = Linker.nativeLinker();

  @SuppressWarnings("restricted") // a call of the C library is what this class is for
  private static final MethodHandle CLOCK_GETTIME =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("clock_gettime"),
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

  private CpuClock() {}

  static long nanos(long pid) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(JAVA_LONG, 2);
      int status = (int) CLOCK_GETTIME.invokeExact(id(pid), time);
      if (status != 0) {
        throw new IllegalStateException("Process " + pid + " has no clock: it has ended.");
      }
      return time.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + time.getAtIndex(JAVA_LONG, 1);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("The clock of a process could not be read", e);
    }
  }

  /** How Linux names the clock of what the scheduler gave to all threads of a process. */
  private static int id(long pid) {
    return (~(int) pid << 3) | 2;
  }
}
