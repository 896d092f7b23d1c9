package dev.reeldock.local.zips;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could differ between two builds of one commit is settled in the zips. */
final class ReproducibleZipIT {
  private static final String SUBMIT = "../submit-function/target/submit-function.zip";
  private static final String CALLBACK = "../callback-function/target/callback-function.zip";
  private static final Pattern TIME =
      Pattern.compile("<project.build.outputTimestamp>(.+)Z</project.build.outputTimestamp>");

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void times_asBuilt_areThePomsOne(Path zip) throws IOException {
    assertThat(entries(zip)).extracting(ZipEntry::getTimeLocal).containsOnly(timeOfThePom());
  }

  /** Lambda runs a function as another user than the one that unpacked it. */
  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void modes_asBuilt_letEverybodyReadAndAreNotTheBuildersUmask(Path zip) throws IOException {
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> paths = Files.walk(files.getPath("/"))) {
      assertThat(paths.filter(path -> path.getNameCount() > 0).map(ReproducibleZipIT::modeAndKind))
          .containsOnly("rwxr-xr-x folder", "rw-r--r-- file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void classes_asBuilt_areInTheOrderOfTheirNames(Path zip) throws IOException {
    Map<String, List<String>> packages =
        classes(zip).stream()
            .map(ZipEntry::getName)
            .collect(groupingBy(ReproducibleZipIT::packageOf));

    assertThat(packages).isNotEmpty();
    assertThat(packages.values()).allSatisfy(names -> assertThat(names).isSorted());
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void classes_asBuilt_nameNoFolderOfThisMachine(Path zip) throws IOException {
    String repository = Path.of("..").toRealPath().toString();

    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : classes(zip)) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(repository);
      }
    }
  }

  private static List<? extends ZipEntry> entries(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().toList();
    }
  }

  private static List<? extends ZipEntry> classes(Path zip) throws IOException {
    return entries(zip).stream().filter(entry -> entry.getName().endsWith(".class")).toList();
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static String modeAndKind(Path path) {
    try {
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      return mode + (Files.isDirectory(path) ? " folder" : " file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDateTime timeOfThePom() throws IOException {
    Matcher time = TIME.matcher(Files.readString(Path.of("../pom.xml")));
    assertThat(time.find()).isTrue();
    return LocalDateTime.parse(time.group(1));
  }
}
