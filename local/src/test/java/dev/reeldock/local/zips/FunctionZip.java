package dev.reeldock.local.zips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's zip, unpacked as Lambda unpacks it: classes at the root, jars in {@code lib}. */
record FunctionZip(Path root) {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dylib|dll|jnilib)");

  static FunctionZip unpack(Path zip, Path root) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = root.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolveSibling("."));
          Files.write(target, entries.readAllBytes());
        }
      }
    }
    return new FunctionZip(root);
  }

  /** What lies beside {@code lib}, relative to the root, without native libraries and data. */
  List<String> classes() throws IOException {
    return besideLib().stream()
        .filter(name -> !NATIVE.matcher(name).matches() && !name.endsWith(".json"))
        .toList();
  }

  /** The names of what is read, such as profiles. */
  List<String> data() throws IOException {
    return besideLib().stream()
        .filter(name -> name.endsWith(".json"))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }

  private List<String> besideLib() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.startsWith("lib/"))
          .toList();
    }
  }

  List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("lib"))) {
      return files.sorted().toList();
    }
  }

  List<String> jarNames() throws IOException {
    return jars().stream().map(jar -> jar.getFileName().toString()).toList();
  }

  /** The native libraries, by the names under which a class finds them: unpacked or in a jar. */
  List<String> natives() throws IOException {
    List<String> natives = new ArrayList<>(besideLib());
    natives.removeIf(name -> !NATIVE.matcher(name).matches());
    for (Path jar : jars()) {
      try (ZipInputStream entries =
          new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
        for (ZipEntry entry = entries.getNextEntry();
            entry != null;
            entry = entries.getNextEntry()) {
          if (NATIVE.matcher(entry.getName()).matches()) {
            natives.add(entry.getName());
          }
        }
      }
    }
    return natives;
  }

  /** Sees the zip and the JDK, and nothing else of this JVM. */
  URLClassLoader classLoader() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(root.toUri().toURL());
    for (Path jar : jars()) {
      urls.add(jar.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
