package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.run.CurlCommands;
import dev.reeldock.local.run.JobKind;
import dev.reeldock.local.run.UploadCommands;
import dev.reeldock.local.sandbox.Sandbox;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Tells a person where everything of a sandbox is, and how to call it. */
final class SandboxGuide {
  private final PrintStream out;
  private final LocalReeldock reeldock;
  private final RunOptions options;
  private final CurlCommands commands;
  private final Path photograph;

  SandboxGuide(PrintStream out, LocalReeldock reeldock, RunOptions options, Path directory) {
    this.out = out;
    this.reeldock = reeldock;
    this.options = options;
    List<Path> photographs = options.images().stream().map(directory::resolve).toList();
    this.photograph = photographs.getFirst();
    this.commands = new CurlCommands(reeldock.baseUrl(), reeldock.callerKey(), photographs);
  }

  void places(Emulators emulators, Provider provider) {
    Sandbox sandbox = reeldock.sandbox();
    out.println();
    place("Base URL", reeldock.baseUrl());
    place("Caller key", reeldock.callerKey());
    place("Callbacks", "signed with " + reeldock.relaySecret());
    place("Provider", provider.description());
    place("DynamoDB", emulators.dynamoDb() + "  " + sandbox.physicalId("TaskTable"));
    place("S3, inputs", emulators.s3() + "  " + sandbox.physicalId("SourceBucket"));
    place("S3, results", emulators.s3() + "  " + sandbox.physicalId("ResultBucket"));
  }

  private void place(String name, Object where) {
    out.printf("%-12s %s%n", name, where);
  }

  void calls(Emulators emulators) {
    for (JobKind kind : JobKind.values()) {
      call(
          kind.word() + ": " + kind.product() + price(kind),
          commands.create(kind, options.copies()));
      call("  query it", commands.query(kind));
    }
    upload(emulators.s3());
    call("list", commands.list(JobKind.IMAGE_TO_VIDEO));
    call("download a video that is there", commands.download(JobKind.MULTI_IMAGE_TO_VIDEO));
    call("download an image that is there", commands.download(JobKind.GENERATIONS));
    call(
        "explain a task; make adopt, sendagain and giveup are for one that needs a person",
        commands.explain(JobKind.IMAGE_TO_VIDEO));
    out.println();
  }

  private void upload(URI s3) {
    String bucket = reeldock.sandbox().physicalId("SourceBucket");
    UploadCommands upload = new UploadCommands(s3, bucket, photograph);
    call("upload: image2video of what is put there" + price(JobKind.IMAGE_TO_VIDEO), upload.curl());
    out.println(upload.aws());
  }

  private String price(JobKind kind) {
    return options.account() == null ? "" : ", " + kind.price();
  }

  private void call(String what, String command) {
    out.println();
    out.println(what);
    out.println(command);
  }
}
