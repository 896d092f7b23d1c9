package dev.reeldock.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and a certificate for this run alone, made by the JDK's keytool; no file of it stays. */
final class Certificate {
  private static final String PASSWORD = "of-this-run"; // the store lives for a second

  private Certificate() {}

  static SSLContext make() throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createTempDirectory("reeldock-bench");
    Path store = folder.resolve("key.p12");
    try {
      keytool(store);
      return context(store);
    } finally {
      Files.deleteIfExists(store);
      Files.delete(folder);
    }
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    String options =
        "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1"
            + " -ext SAN=ip:127.0.0.1 -validity 2 -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore";
    Stream<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                Stream.of(options.split(" ")),
                Stream.of(store.toString()))
            .flatMap(words -> words);
    int status = new ProcessBuilder(command.toList()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("keytool made no certificate: status " + status);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
