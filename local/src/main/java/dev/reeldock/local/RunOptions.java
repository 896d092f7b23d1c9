package dev.reeldock.local;

import dev.reeldock.door.ReceiverDoor;
import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.run.ImageFile;
import dev.reeldock.local.run.JobKind;
import dev.reeldock.local.run.JobRequest;
import dev.reeldock.local.run.Progress;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.provider.profile.Profiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code make run} and {@code make sandbox} were asked for.
 *
 * @param callbacks whether the fake Kling sends any
 * @param dialect whom the fake Kling plays
 * @param slots of the fake Kling, for each model
 * @param port of the API; 0 takes any free one
 * @param receivers origins of callback URLs beside public ones, as of a server on this machine
 * @param account at the real Kling; null for the fake one
 */
record RunOptions(
    List<Path> images,
    String prompt,
    List<JobKind> kinds,
    boolean callbacks,
    Dialect dialect,
    int slots,
    int port,
    List<String> receivers,
    @Nullable KlingAccount account) {
  private static final List<Path> SAMPLES =
      List.of(Path.of("samples/astronaut.png"), Path.of("samples/coffee.png"));
  private static final String PROMPT =
      "The astronaut turns to the cup of coffee, a slow pan, warm light";
  private static final List<JobKind> SHOWN =
      List.of(JobKind.MULTI_IMAGE_TO_VIDEO, JobKind.IMAGE_TO_VIDEO, JobKind.MULTI_IMAGE_TO_IMAGE);

  /** What the real Kling is asked for where nothing is named: what costs least. */
  private static final List<JobKind> BOUGHT = List.of(JobKind.GENERATIONS);

  RunOptions {
    images = List.copyOf(images);
    kinds = List.copyOf(kinds);
    receivers = List.copyOf(receivers);
  }

  static RunOptions of(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    KlingAccount account = KlingAccount.of(variables).orElse(null);
    return new RunOptions(
        variables.list("IMAGES", Path::of, SAMPLES),
        variables.text("PROMPT").orElse(PROMPT),
        variables.list("KINDS", RunOptions::kind, account == null ? SHOWN : BOUGHT),
        on(variables.text("CALLBACKS").orElse("on").toLowerCase(Locale.ROOT)),
        dialect(variables.text("PROVIDER").orElse("kling"), account),
        variables.number("SLOTS", 1, 1000, Integer.MAX_VALUE),
        variables.number("PORT", 0, 65_535, 0),
        variables.list("RECEIVERS", RunOptions::receiver, List.of()),
        account);
  }

  /** One for each kind. */
  List<JobRequest> requests() {
    List<ImageFile> files = images.stream().map(ImageFile::read).toList();
    return kinds.stream()
        .map(kind ->
            new JobRequest(kind, files.subList(0, kind.images(files.size())), prompt, copies()))
        .toList();
  }

  /** How many images to make: two, to see that a task can have several results; or one to pay. */
  int copies() {
    return account == null ? 2 : 1;
  }

  /**
   * A schedule's minute is short here, so that a lost callback is made up for while one watches. It
   * asks the provider no more often: that is for each task's own time to say.
   */
  Settings settings(Progress progress) {
    return Settings.defaults()
        .withMinute(Duration.ofSeconds(2))
        .withRedeliveryAfter(Duration.ofSeconds(2))
        .withPorts(Map.of("Api", port))
        .withParameters(Map.of("MoreReceivers", String.join(",", receivers)))
        .withLogs(new Narrator(progress));
  }

  private static JobKind kind(String name) {
    return JobKind.named(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "KINDS names some of %s, not %s.".formatted(JobKind.names(), name)));
  }

  private static String receiver(String origin) {
    if (!origin.matches(ReceiverDoor.ORIGIN)) {
      throw new IllegalStateException(
          "RECEIVERS are origins in small letters such as http://127.0.0.1:9000, not "
              + origin
              + ": leave the path to the callback_url.");
    }
    return origin;
  }

  private static Dialect dialect(String provider, @Nullable KlingAccount account) {
    Dialect dialect =
        Arrays.stream(Dialect.values())
            .filter(it -> it.profile().equals(provider))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "PROVIDER is one of %s, not %s.".formatted(Profiles.SHIPPED, provider)));
    if (account != null && dialect != Dialect.KLING) {
      throw new IllegalStateException(
          "PROVIDER says whom the fake Kling plays; with KLING_API_KEY there is none: unset one.");
    }
    return dialect;
  }

  private static boolean on(String callbacks) {
    return switch (callbacks) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw new IllegalStateException(
              "CALLBACKS is on or off, not " + callbacks + ": for example make run CALLBACKS=off");
    };
  }
}
