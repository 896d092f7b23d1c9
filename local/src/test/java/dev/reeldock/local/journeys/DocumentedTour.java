package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeldock.capability.HandmadeJwt;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import dev.reeldock.local.openapi.ApiDocument;
import dev.reeldock.local.openapi.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls everything that the document has, so that every answer that it has is heard. */
final class DocumentedTour {
  private static final String UNKNOWN = "/0123456789abcdef0123456789abcdef";

  /** As ours look, so that the key is asked for. */
  private static final String TOKEN = "/k3yN4m.0.no-token";

  private static final String ARTIFACT = "/artifacts" + UNKNOWN + "/1.mp4" + TOKEN;
  private static final String TICKET = "{\"content_types\":[\"image/png\"]}";

  /** API Gateway takes it, the function does not; and one that API Gateway does not take. */
  private static final String LARGE = "x".repeat(5_767_169);

  private static final String LARGER = "x".repeat(11_000_000);

  private final Reeldock reeldock;
  private final ApiClient api;

  private DocumentedTour(Reeldock reeldock) {
    this.reeldock = reeldock;
    this.api = reeldock.api();
  }

  static void through(Reeldock reeldock, ApiDocument document) {
    DocumentedTour tour = new DocumentedTour(reeldock);
    Callers.addTheOther(reeldock);
    tour.servePhotographs();
    List<Job> jobs = tour.examples(document).toList();
    jobs.forEach(tour::lookBack);
    tour.failure();
    OneOfEachKind.orders(reeldock.kling()).forEach(tour::refusals);
    tour.relays(jobs.getFirst());
    tour.passedCalls();
    tour.files();
    tour.callbacks(jobs.getFirst());
    tour.elsewhere();
  }

  /** Whatever is asked of a stack whose secrets are gone. */
  static void withoutSecrets(Reeldock reeldock) {
    Stream.of("CallerKeys", "ArtifactKey", "CallbackKey").forEach(reeldock::removeSecret);
    ApiClient api = reeldock.api();
    for (Order order : OneOfEachKind.orders(reeldock.kling())) {
      String path = "/v1/" + order.path();
      Stream.of(api.submit(order), api.get(path), api.get(path + UNKNOWN)).forEach(Answer::bytes);
    }
    String relays = ApiClient.TASKS + UNKNOWN + "/relays";
    Stream.of(api.get(relays), api.post(relays, "")).forEach(Answer::bytes);
    var _ = api.post("/uploads", TICKET);
    var _ = api.get(ARTIFACT);
    var _ = api.head(api.url(ARTIFACT));
    var _ = api.post(URI.create(reeldock.callbackApi() + UNKNOWN + TOKEN), "{}");
  }

  private void servePhotographs() {
    for (String name : List.of(Samples.ASTRONAUT, Samples.COFFEE, Samples.CHELSEA)) {
      reeldock.kling().serve(URI.create("https://photos.example/" + name), Samples.path(name));
    }
  }

  /** What the document shows is taken as it stands. */
  private Stream<Job> examples(ApiDocument document) {
    return document.operations().stream()
        .filter(operation -> operation.method().equals("POST"))
        .filter(operation -> operation.path().matches("/v1/(videos|images)/.*"))
        .flatMap(this::examples);
  }

  private Stream<Job> examples(Operation operation) {
    return operation.requestExamples().values().stream()
        .map(example -> Job.submitted(reeldock, operation.path(), example));
  }

  private void lookBack(Job job) {
    var _ = job.stored();
    var _ = api.get(job.path() + "?pageNum=1&pageSize=2");
    for (NamedFile file : NamedFile.in(job.query().json().get("data"))) {
      var _ = api.get(file.link());
      var _ = api.head(file.link());
    }
  }

  private void relays(Job job) {
    String path = job.path() + "/" + job.taskId() + "/relays";
    Stream.of(
            api.get(path),
            api.post(path, ""),
            api.get(job.path() + UNKNOWN + "/relays"),
            api.stranger("GET", path),
            api.stranger("POST", path))
        .forEach(Answer::bytes);
    Job told =
        Job.submitted(reeldock, Order.textToVideo().callbackUrl("https://nobody.example/told"));
    told.stored();
    var _ = api.post(told.path() + "/" + told.taskId() + "/relays", "");
  }

  private void passedCalls() {
    String voice =
        api.post(
                "/v1/general/custom-voices",
                "{\"voice_name\":\"Ada\",\"voice_url\":\"https://v.example/a\"}")
            .taskId();
    String costs = "/account/costs?start_time=0&end_time=1790856000000";
    List<String> readable =
        List.of(costs, "/v1/general/custom-voices", "/v1/general/custom-voices/" + voice);
    List<String> writable = List.of("/v1/general/custom-voices", "/account/billing/balance");
    try (ApiClient other = reeldock.apiWith(Callers.OTHER_KEY)) {
      readable.forEach(path -> Stream.of(api.get(path), other.get(path)).forEach(Answer::bytes));
      writable.forEach(path -> other.post(path, "{}").bytes());
    }
    readable.forEach(path -> api.stranger("GET", path).bytes());
    writable.forEach(path -> api.stranger("POST", path).bytes());
    Stream.of(
            api.get("/account/secrets"),
            api.get("/v1/general/secrets"),
            api.get("/v1/general/secrets/1"),
            api.post("/v1/general/secrets", "{}"),
            api.post("/account/billing/secrets", "{}"))
        .forEach(Answer::bytes);
  }

  private void failure() {
    reeldock.kling().faults().failNextTask();
    var _ = Job.submitted(reeldock, Order.textToVideo()).ended();
  }

  private void refusals(Order order) {
    refused(order, 400, 1301);
    refused(order, 401, 1002);
    refused(order, 403, 1103);
    refused(order, 404, 1203);
    refused(order, 429, 1102);
    String path = "/v1/" + order.path();
    String key = "key of " + order.path();
    Stream.of(
            api.submitAs(key, order),
            api.submitAs(key, order.with("prompt", "Another one")),
            api.submitAs("", order),
            api.post(path, "[]"),
            api.post(path, LARGE),
            api.stranger("POST", path),
            api.postAs("Bearer " + jwt(), path, "{}"),
            api.get(path + "?pageSize=501"),
            api.stranger("GET", path),
            api.get(path + UNKNOWN),
            api.stranger("GET", path + UNKNOWN))
        .forEach(Answer::bytes);
  }

  private void refused(Order order, int status, int code) {
    reeldock.kling().faults().refuseNextCreate(status, code, "not this one");
    var _ = api.submit(order);
  }

  private static String jwt() {
    return HandmadeJwt.of("other", Callers.OTHER_KEY, Instant.now()).token();
  }

  private void files() {
    Stream.of(
            api.post("/uploads", "{\"content_types\":[\"image/png\"],\"count\":\"3\"}"),
            api.postAs("Bearer " + jwt(), "/uploads", TICKET),
            api.post("/uploads", "{}"),
            api.stranger("POST", "/uploads"),
            api.post("/uploads", LARGER),
            api.get(ARTIFACT),
            api.head(api.url(ARTIFACT)))
        .forEach(Answer::bytes);
  }

  private void callbacks(Job job) {
    URI url = reeldock.callbackUrl(job.taskId());
    String said = CallbackBody.of(job.bought().id(), job.taskId(), "processing");
    for (String body : List.of(said, "{\"data\":" + said + "}", "[]", "x".repeat(70_000))) {
      var _ = api.post(url, body);
    }
    var _ = api.post(URI.create(url + "x"), said);
  }

  private void elsewhere() {
    byte[] body = "{}".getBytes(UTF_8);
    Stream.of(
            api.put(api.url(ApiClient.TASKS), Map.of(), body),
            api.stranger("DELETE", ApiClient.TASKS),
            api.stranger("OPTIONS", "/uploads"),
            api.post("/v1/videos/no-such-kind", "{}"),
            api.get("/v1/videos/no-such-kind"),
            api.get("/v1/videos/no-such-kind" + UNKNOWN),
            api.get("/v1/account"),
            api.get(URI.create(reeldock.callbackApi() + UNKNOWN)))
        .forEach(Answer::bytes);
  }
}
