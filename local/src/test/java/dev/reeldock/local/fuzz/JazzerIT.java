package dev.reeldock.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code make fuzz}: each target in a JVM of its own, for a while. A finding is kept in {@code
 * target/fuzz}, and told with its stack trace.
 */
@Tag("fuzz")
final class JazzerIT {
  private static final int SECONDS = Math.max(6, Integer.getInteger("fuzz.seconds", 60) / 6);

  /** What a fuzzer would take long to come to by itself. */
  private static final List<String> SEEDS =
      List.of(
          """
           {"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"1","task_status":"succeed",\
          "task_result":{"videos":[{"id":"1","url":"https://a.example/1","duration":"5"}]},\
          "final_unit_deduction":"2"}}\
          """,
          " {\"code\":1201,\"message\":\"Task not found\",\"request_id\":\"r\"}",
          "!{\"code\":\"1303\",\"message\":null}",
          "{\"task_id\":\"1\",\"task_status\":\"failed\",\"task_info\":{\"external_task_id\":\"1\"}}",
          "{\"data\":{\"task_id\":1e3,\"task_status\":\"processing\"}}",
          " <html>502</html>");

  @TempDir private Path corpus;

  @ParameterizedTest
  @ValueSource(classes = {CallbackTarget.class, AnswersTarget.class})
  void target_anyBytes_throwsNothing(Class<?> target) throws Exception {
    Jazzer.Verdict verdict =
        new Jazzer(Path.of("target", "fuzz"), corpus).run(target, SEEDS, SECONDS);
    System.out.println(target.getSimpleName() + ": " + verdict.executed() + " inputs tried");

    assertThat(verdict.exitCode()).as(verdict.said()).isZero();
    assertThat(verdict.executed()).as(verdict.said()).isGreaterThan(100);
  }
}
