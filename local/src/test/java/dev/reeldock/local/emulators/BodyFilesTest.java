package dev.reeldock.local.emulators;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is over when its connection is closed, and so is its file. */
final class BodyFilesTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
  private static final int LONGEST = 1000;

  private final int port = SharedEmulators.get().s3().getPort();
  private final String content = "files-" + UUID.randomUUID();
  private final String bucket = content;

  @BeforeEach
  void createBucket() throws IOException {
    assertThat(sent("PUT /" + bucket + " HTTP/1.1\nContent-Length: 0\n", "")).contains(" 200");
  }

  @Test
  void put_refused_leavesNoFile() throws IOException {
    String once = put() + "If-None-Match: *\nContent-Length: " + content.length() + "\n";

    assertThat(sent(once, content)).contains(" 200");
    assertThat(sent(once, content)).contains(" 412");
    assertThat(left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNSIGNED-PAYLOAD",
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
      })
  void put_breaksOff_leavesNeitherFileNorObject(String form) throws IOException {
    String head =
        put()
            + "Content-Length: "
            + LONGEST
            + "\nx-amz-decoded-content-length: 900\nx-amz-content-sha256: "
            + form
            + "\n";

    assertThat(sent(head, chunk(form) + content)).contains(" 400");
    assertThat(left()).isEmpty();
    assertThat(sent("HEAD /" + bucket + "/one HTTP/1.1\n", "")).contains(" 404");
  }

  private static String chunk(String form) {
    return switch (form) {
      case "UNSIGNED-PAYLOAD" -> "";
      case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> "384\n";
      default -> "384;chunk-signature=0\n";
    };
  }

  private String put() {
    return "PUT /" + bucket + "/one HTTP/1.1\n";
  }

  /** The answer to so much, behind which nothing more comes. */
  private String sent(String head, String body) throws IOException {
    String request = head + "Host: 127.0.0.1\nConnection: close\n\n" + body;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private List<Path> left() throws IOException {
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TEMPORARY, "*toTempFile")) {
      files.forEach(file -> {
        if (isOurs(file)) {
          left.add(file);
        }
      });
    }
    return left;
  }

  private boolean isOurs(Path file) {
    try {
      return Files.size(file) <= LONGEST && Files.readString(file, ISO_8859_1).contains(content);
    } catch (IOException e) {
      return false; // another JVM's, which is gone by now
    }
  }
}
