package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import dev.reeldock.local.emulators.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxTest {
  /** A handler that nobody can tell its variables. */
  public static final class Unfinished implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {}
  }

  @Test
  void start_secret_isGeneratedAndCanBeRotated() {
    try (Sandbox sandbox = SmallStack.start(SmallStack.settings())) {
      assertThat(sandbox.secret("Key")).matches("\\{\"name\":\"me\",\"key\":\"[A-Za-z0-9]{20}\"}");

      sandbox.putSecret("Key", "new");

      assertThat(sandbox.secret("Key")).isEqualTo("new");
    }
  }

  @Test
  void start_secondOfTwo_hasResourcesOfItsOwn() {
    try (Sandbox first = SmallStack.start(SmallStack.settings());
        Sandbox second = SmallStack.start(SmallStack.settings())) {
      assertThat(first.physicalId("Jobs")).isNotEqualTo(second.physicalId("Jobs"));
      assertThat(first.secret("Key")).isNotEqualTo(second.secret("Key"));
    }
  }

  @Test
  void start_done_listensOnLoopbackOnly() throws IOException {
    try (Sandbox sandbox = SmallStack.start(SmallStack.settings())) {
      URI api = sandbox.apiBaseUrl("Api");
      for (InetSocketAddress outside : addressesBeyondLoopback(api.getPort())) {
        assertThatThrownBy(() -> connect(outside)).isInstanceOf(IOException.class);
      }
      connect(Loopback.address(api.getPort()));
    }
  }

  @Test
  void close_done_answersNoMore() {
    Sandbox sandbox = SmallStack.start(SmallStack.settings());
    InetSocketAddress api = Loopback.address(sandbox.apiBaseUrl("Api").getPort());

    sandbox.close();

    assertThatThrownBy(() -> connect(api)).isInstanceOf(IOException.class);
  }

  @Test
  void start_busyPort_saysWhichAndWhatToDo() throws IOException {
    HttpServer other = Loopback.httpServer(0);
    int port = other.getAddress().getPort();

    assertProblem(
        SmallStack.YAML,
        SmallStack.settings().withPorts(Map.of("Api", port)),
        "Api cannot listen on port %s, which is in use: name another one, or 0 for any free one."
            .formatted(port));
    other.stop(0);
  }

  @Test
  void start_portForNoApi_namesTheOnesThereAre() {
    assertProblem(
        SmallStack.YAML,
        SmallStack.settings().withPorts(Map.of("Apis", 0)),
        "The template has no API Apis that could have a port; it has Api, PlainApi.");
  }

  @Test
  void start_handlerClassMissing_isNamed() {
    assertProblem(
        SmallStack.YAML.replace("EchoHandler", "NoHandler"),
        SmallStack.settings(),
        "Echo cannot run: its handler class dev.reeldock.local.sandbox.NoHandler is not on the"
            + " class path; build the module that holds it.");
  }

  @Test
  void start_classThatIsNoHandler_isNamed() {
    assertProblem(
        SmallStack.YAML.replace("EchoHandler", "SandboxTest"),
        SmallStack.settings(),
        "Echo cannot run: its handler class dev.reeldock.local.sandbox.SandboxTest is no"
            + " RequestStreamHandler.");
  }

  @Test
  void start_handlerWithoutItsConstructor_isNamed() {
    assertProblem(
        SmallStack.YAML.replace("sandbox.EchoHandler", "sandbox.SandboxTest$Unfinished"),
        SmallStack.settings(),
        "Echo cannot run: its handler class dev.reeldock.local.sandbox.SandboxTest$Unfinished has"
            + " no public constructor that takes a dev.reeldock.lambda.Environment.");
  }

  @Test
  void start_variableMissing_saysWhatTheHandlerSays() {
    assertProblem(
        SmallStack.YAML.replace("FAILS_UNTIL_RECEIVE", "OTHER"),
        SmallStack.settings(),
        "Work could not be made: java.lang.IllegalStateException: The environment variable"
            + " FAILS_UNTIL_RECEIVE is missing; template.yaml sets it on the function.");
  }

  private static void assertProblem(String yaml, Settings settings, String sentence) {
    assertThatThrownBy(() -> SmallStack.start(yaml, settings).close())
        .isInstanceOf(SandboxException.class)
        .hasMessage(sentence);
  }

  private static List<InetSocketAddress> addressesBeyondLoopback(int port) throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  private static void connect(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1000);
    }
  }
}
