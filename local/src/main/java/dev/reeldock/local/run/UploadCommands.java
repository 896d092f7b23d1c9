package dev.reeldock.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Uploads of a photograph that start a task, as commands for a shell. */
public record UploadCommands(URI s3, String bucket, Path photograph) {
  /** It stands between apostrophes: without any. */
  private static final String PROMPT = "The astronaut turns to the cup of coffee, warm light";

  /** The sandbox's S3 asks for no signature. */
  public String curl() {
    return "curl -s -w 'HTTP %%{http_code}\\n' -T %s \\\n%s  %s/%s/incoming/photograph%s"
        .formatted(ShellWord.of(photograph), headers(), s3, bucket, ending());
  }

  /** A comment, as the AWS CLI may not be there. It signs, so it wants a key; any is good. */
  public String aws() {
    return ("# or: AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws --endpoint-url %s s3 cp %s"
            + " s3://%s/incoming/ --metadata '%s'")
        .formatted(s3, ShellWord.of(photograph), bucket, JsonText.of(metadata()));
  }

  private static String headers() {
    return metadata().entrySet().stream()
        .map(field -> "  -H 'x-amz-meta-%s: %s' \\\n".formatted(field.getKey(), field.getValue()))
        .collect(Collectors.joining());
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("kling-model-name", JobKind.IMAGE_TO_VIDEO.model());
    metadata.put("kling-prompt", PROMPT);
    return metadata;
  }

  private String ending() {
    return photograph.toString().toLowerCase(Locale.ROOT).endsWith(".png") ? ".png" : ".jpg";
  }
}
