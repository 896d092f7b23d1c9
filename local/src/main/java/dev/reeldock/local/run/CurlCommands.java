package dev.reeldock.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls of a Kling client as commands for a shell, each complete in itself. */
public final class CurlCommands {
  /** It stands in a printf format between apostrophes: without any, percent sign or backslash. */
  private static final String PROMPT = "The astronaut turns to the cup of coffee, warm light";

  private final URI baseUrl;
  private final String curl;
  private final List<Path> photographs;

  public CurlCommands(URI baseUrl, String callerKey, List<Path> photographs) {
    this.baseUrl = baseUrl;
    this.curl = "curl -s -w '\\n' -H 'Authorization: Bearer " + callerKey + "'";
    this.photographs = List.copyOf(photographs);
  }

  /** Creates a task, whose external task id is {@code my-<kind>}. */
  public String create(JobKind kind, int copies) {
    int images = kind.images(photographs.size());
    String format = "printf '" + json(kind, Collections.nCopies(images, "%s"), copies) + "'";
    return photographs.stream()
            .limit(images)
            .map(CurlCommands::base64)
            .collect(Collectors.joining("", format, " |\n"))
        + "  %s -H 'Content-Type: application/json' -d @- \\\n  %s".formatted(curl, url(kind));
  }

  /** Asks for the task that {@link #create} has made. */
  public String query(JobKind kind) {
    return curl + " " + url(kind) + "/" + externalTaskId(kind);
  }

  public String list(JobKind kind) {
    return curl + " '" + url(kind) + "?pageNum=1&pageSize=30'";
  }

  /** Follows the link of the first result, whose file is named as the kind is. */
  public String download(JobKind kind) {
    String extension = kind.family().equals("videos") ? ".mp4" : ".png";
    return "curl -sL -o %s%s \"$(%s |\n  grep -o 'http[^\"]*/artifacts/[^\"]*' | head -n 1)\""
        .formatted(kind.word(), extension, query(kind));
  }

  /** Explains the task that {@link #create} has made, to a person in the checkout. */
  public String explain(JobKind kind) {
    return "make explain PORT=%s TASK=\"$(%s |\n  grep -o '[0-9a-f]\\{32\\}' | head -n 1)\""
        .formatted(baseUrl.getPort(), query(kind));
  }

  private String url(JobKind kind) {
    return baseUrl + "/v1/" + kind.path();
  }

  private static String externalTaskId(JobKind kind) {
    return "my-" + kind.word();
  }

  private static String json(JobKind kind, List<String> images, int copies) {
    Map<String, Object> body = new LinkedHashMap<>(kind.body(images, PROMPT, copies));
    body.put("external_task_id", externalTaskId(kind));
    return JsonText.of(body);
  }

  /** A word that is the file's content; base64 breaks its lines on some systems. */
  private static String base64(Path file) {
    return " \\\n  \"$(base64 < " + ShellWord.of(file) + " | tr -d '\\n')\"";
  }
}
