package dev.reeldock.callback;

import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.media.ResultSource;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Family;
import dev.reeldock.task.Output;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Copies one output: streamed from the provider's host into the result bucket, hashed on its way,
 * and believed only when the bucket's own length and SHA-256 say the same.
 */
final class Copier {
  /** What came of a copy. */
  sealed interface Copied {
    /** The object lies there, whole. */
    record Whole(Artifact artifact) implements Copied {}

    /** The provider must be asked for a fresh link. */
    record LinkDead() implements Copied {}

    /** It is dead, and nobody can be asked for another. */
    record NoOtherLink() implements Copied {}

    /** Nothing of ours is visible; the whole copy may be tried again. */
    record Broken(String reason) implements Copied {}
  }

  private final ResultSource source;
  private final MediaStore results;

  Copier(ResultSource source, MediaStore results) {
    this.source = source;
    this.results = results;
  }

  Copied copy(Output output, URI url, Family family) {
    return switch (source.open(url)) {
      case Opened.Dead _ -> new Copied.LinkDead();
      case Opened.Unavailable(String reason) -> new Copied.Broken(reason);
      case Opened.Refused refused -> new Copied.Broken(refused.words());
      case Opened.Streaming(InputStream content, OptionalLong length) ->
          stream(output, family, content, length.getAsLong());
    };
  }

  private Copied stream(Output output, Family family, InputStream content, long length) {
    MessageDigest sha256 = sha256();
    try (InputStream hashed = new DigestInputStream(content, sha256)) {
      return switch (results.keep(output.key(), hashed, length, family.contentType())) {
        case NEW -> verified(output, family, new StoredMedia(length, hex(sha256)));
        case WAS_THERE -> found(output, family);
      };
    } catch (MediaStoreException | IOException e) {
      return new Copied.Broken("the copy broke: " + e.getMessage());
    }
  }

  private Copied verified(Output output, Family family, StoredMedia sent) {
    Optional<StoredMedia> kept = results.find(output.key());
    return kept.filter(sent::equals)
        .<Copied>map(same -> new Copied.Whole(artifact(output, family, same)))
        .orElseGet(() -> new Copied.Broken("the bucket holds something else than was sent"));
  }

  /** Somebody was faster: that object is the artifact, with its own length and digest. */
  private Copied found(Output output, Family family) {
    return results
        .find(output.key())
        .filter(there -> !there.sha256().isEmpty())
        .<Copied>map(there -> new Copied.Whole(artifact(output, family, there)))
        .orElseGet(
            () -> new Copied.Broken("the bucket has an object of that name without a SHA-256"));
  }

  /** Made from the record and the object alone: whoever copied it tells the same. */
  private static Artifact artifact(Output output, Family family, StoredMedia media) {
    return new Artifact(
        output.index(),
        output.variant(),
        output.id(),
        output.key(),
        output.duration(),
        media.bytes(),
        media.sha256(),
        family.contentType(),
        output.source().getHost());
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
