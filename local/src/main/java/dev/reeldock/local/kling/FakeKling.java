package dev.reeldock.local.kling;

import com.sun.net.httpserver.HttpServer;
import dev.reeldock.local.kling.video.ClipRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A running fake Kling, or a gateway to it, on 127.0.0.1. It accepts tasks, makes real videos and
 * images of them, serves them and sends callbacks, and can be told to misbehave. Thread-safe.
 */
public final class FakeKling implements AutoCloseable {
  private final HttpServer server;
  private final Dialect dialect;
  private final Machinery machinery = new Machinery();
  private final Addresses addresses = new Addresses();
  private final Faults faults = new Faults();
  private final Gate gate;
  private final TaskBook book;
  private final Api api;
  private final CallbackSender sender;
  private final Callbacks callbacks;
  private final Front front;

  private FakeKling(FakeKlingSettings settings, HttpServer server) {
    this.server = server;
    dialect = settings.dialect();
    Answers answers = dialect.answers();
    InstantSource clock = InstantSource.system();
    Account account = settings.account();
    gate = new Gate(account.apiKey(), dialect.takesTokens() ? account.accessKey() : null, clock);
    book = new TaskBook(account.slotsPerModel(), clock, dialect);
    sender =
        new CallbackSender(machinery.http(), addresses, settings.pace().beforeRetry(), answers);
    callbacks = new Callbacks(settings.callbacks(), sender, machinery.threads());
    FileShelf shelf = new FileShelf(baseUrl(), settings.urlLife(), clock);
    Creation creation = new Creation(book, life(settings, shelf), faults, dialect);
    api = new Api(gate, creation, new Lookup(book, faults, answers), shelf, faults);
    front = new Front(dialect, api);
    server.createContext("/", front);
    server.setExecutor(machinery.threads());
    server.start();
  }

  private TaskLife life(FakeKlingSettings settings, FileShelf shelf) {
    ImageFetcher images = new ImageFetcher(machinery.http(), addresses);
    Darkroom darkroom = new Darkroom(new ClipRenderer(settings.framesPerSecond()));
    RenderedPieces pieces = new RenderedPieces(machinery.renders());
    Studio studio = new Studio(images, darkroom, pieces, shelf, faults);
    return new TaskLife(book, studio, callbacks, settings.pace(), machinery.threads());
  }

  /**
   * Starts the server.
   *
   * @throws IllegalStateException if the port is in use
   */
  public static FakeKling start(FakeKlingSettings settings) {
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.port());
      return new FakeKling(settings, HttpServer.create(address, 0));
    } catch (BindException e) {
      throw new IllegalStateException(
          "The fake Kling cannot listen on 127.0.0.1:%s because the port is in use; give another port, or 0 for any free one."
              .formatted(settings.port()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The base URL to use instead of the provider's, without prefix or a slash at the end. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The API key that is let in now. */
  public String apiKey() {
    return gate.apiKey();
  }

  /** From now on, this API key is let in and no other. */
  public void changeApiKey(String apiKey) {
    gate.changeApiKey(apiKey);
  }

  /** How many different JWTs have been let in. */
  public int tokens() {
    return gate.tokens();
  }

  /**
   * From now on, what goes to the host, callbacks and image fetches, goes to a local server, whose
   * base has no slash at its end and may have a path.
   */
  public void resolve(String host, URI localBase) {
    addresses.add(host, localBase);
  }

  /** The URL by which a process of this machine gets to where the given one leads. */
  public URI reachable(URI url) {
    return addresses.resolve(url);
  }

  /** From now on, changes of any task are told so. */
  public void sendCallbacks(CallbackStyle style) {
    callbacks.setStyle(style);
  }

  /**
   * From now on, callbacks are signed with these webhook secrets, {@code whsec_<base64>}; with
   * none, they are not.
   */
  public void signCallbacks(String... webhookSecrets) {
    sender.sign(new WebhookSigner(List.of(webhookSecrets)));
  }

  /** From now on, an image at the URL is the file's content, as it is then; nothing is fetched. */
  public void serve(URI url, Path file) {
    addresses.add(url, file);
  }

  /** Every task that was really created, in order, as it is now. */
  public List<ProviderTask> tasks() {
    return book.all();
  }

  /** How many creates of each external id were answered with an error, for whatever reason. */
  public Map<String, Integer> refusedCreates() {
    return api.refusedCreates().counts();
  }

  public Faults faults() {
    return faults;
  }

  /** Every try to deliver a callback, in the order of their answers. */
  public List<Delivery> deliveries() {
    return sender.deliveries();
  }

  /** Every request that has come, in order. */
  public List<ReceivedRequest> requests() {
    return front.received();
  }

  public long count(Route route) {
    return front.received().stream().filter(request -> request.route() == route).count();
  }

  /** Stops at once; unfinished tasks and callbacks are dropped. */
  @Override
  public void close() {
    server.stop(0);
    machinery.close();
  }
}
