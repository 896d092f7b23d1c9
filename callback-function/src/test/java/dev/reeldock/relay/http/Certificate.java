package dev.reeldock.relay.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate of a host's own making, by the JDK's keytool. */
final class Certificate {
  private static final String PASSWORD = "of-this-run"; // the store lives as long as a test

  private Certificate() {}

  /** A context that has the key, and trusts the certificate and no other. */
  static SSLContext of(String host, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve(host + ".p12");
    keytool(host, store);
    return context(store);
  }

  private static void keytool(String host, Path store) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of(
            ("-genkeypair -alias server -keyalg EC -groupname secp256r1 -validity 2"
                    + " -storetype PKCS12 -storepass "
                    + PASSWORD)
                .split(" ")));
    command.addAll(List.of("-dname", "CN=" + host, "-ext", "SAN=dns:" + host));
    command.addAll(List.of("-keystore", store.toString()));
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
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
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
