package dev.reeldock.media.s3;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of results in S3. The client that is given must not repeat requests, as a stream cannot
 * be sent twice; and it must have event loops of its own, as it reads a request's body on one of
 * them, where a body that is itself a download would wait for its own thread.
 */
public final class S3MediaStore implements MediaStore {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final S3Bucket shared;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3MediaStore(S3Client s3, S3Presigner presigner, String bucket) {
    this.shared = new S3Bucket(s3, presigner, bucket);
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public void put(String key, byte[] content, String contentType) {
    shared.put(key, content, contentType);
  }

  @Override
  public Kept keep(
      String key, InputStream content, OptionalLong length, Label label, Duration within) {
    if (length.isEmpty() && new S3Object(s3, bucket, key).isThere()) {
      return new Kept.WasThere(); // parts would be sent in vain: only the last call can tell
    }
    Thread end = Thread.startVirtualThread(() -> breakOff(content, within));
    try {
      return new Kept.New(send(new S3Target(bucket, key, label), content, length, within));
    } catch (IOException | RuntimeException e) { // the HTTP client tells a broken body unchecked
      return notKept(e);
    } finally {
      end.interrupt();
    }
  }

  /** A call ends by itself where its body breaks; an interrupted one could not take parts back. */
  private static void breakOff(InputStream content, Duration after) {
    try {
      Thread.sleep(after);
      content.close();
    } catch (InterruptedException | IOException e) {
      // Nothing to add: it was done in time, or it is not read any more.
    }
  }

  private String send(S3Target target, InputStream content, OptionalLong length, Duration within)
      throws IOException {
    if (length.isEmpty()) {
      return new PartUpload(s3, target).keep(content);
    }
    return Sha256.checked(
        s3.putObject(
            put -> target.put(put.overrideConfiguration(o -> o.apiCallTimeout(atMost(within)))),
            RequestBody.fromInputStream(content, length.getAsLong())));
  }

  /** Where it is the bucket that does not go on. */
  private static Duration atMost(Duration within) {
    return within.plus(GRACE);
  }

  private static Kept notKept(Exception cause) {
    return switch (S3Bucket.status(cause)) {
      // 304 is how imitators of S3 end a part upload that lost
      case 412, 304 -> new Kept.WasThere();
      case 409 -> new Kept.Conflict();
      default -> throw S3Bucket.failed(cause);
    };
  }

  @Override
  public Optional<StoredMedia> find(String key) {
    return new S3Object(s3, bucket, key).find();
  }

  @Override
  public URI lend(String key, Duration time) {
    return shared.lend(key, time);
  }

  @Override
  public URI lendHead(String key, Duration time) {
    return URI.create(
        presigner
            .presignHeadObject(sign ->
                sign.signatureDuration(time)
                    .headObjectRequest(head -> head.bucket(bucket).key(key)))
            .url()
            .toString());
  }
}
