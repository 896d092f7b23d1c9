package dev.reeldock.callback;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaStore;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A bucket that answers as the one it wraps, but for what a test makes happen in it. */
final class MeanwhileMediaStore implements MediaStore {
  private final MediaStore bucket;
  private Runnable beforeKeep = () -> {};
  private Runnable beforePut = () -> {};
  private Runnable beforeFind = () -> {};
  private UnaryOperator<StoredMedia> told = media -> media;
  private int hidden;

  MeanwhileMediaStore(MediaStore bucket) {
    this.bucket = bucket;
  }

  void beforeNextKeep(Runnable event) {
    beforeKeep = event;
  }

  void beforeNextPut(Runnable event) {
    beforePut = event;
  }

  void beforeEachFind(Runnable event) {
    beforeFind = event;
  }

  /** What the bucket says of its objects from now on. */
  void tell(UnaryOperator<StoredMedia> lie) {
    told = lie;
  }

  /** The next so many looks at an object show none: they may not be made, or it is gone. */
  void hideNext(int count) {
    hidden = count;
  }

  @Override
  public void put(String key, byte[] content, String contentType) {
    Runnable event = beforePut;
    beforePut = () -> {};
    event.run();
    bucket.put(key, content, contentType);
  }

  @Override
  public Kept keep(
      String key, InputStream content, OptionalLong length, Label label, Duration within) {
    Runnable event = beforeKeep;
    beforeKeep = () -> {};
    event.run();
    return bucket.keep(key, content, length, label, within);
  }

  @Override
  public Optional<StoredMedia> find(String key) {
    beforeFind.run();
    if (hidden > 0) {
      hidden--;
      return Optional.empty();
    }
    return bucket.find(key).map(told);
  }

  @Override
  public URI lend(String key, Duration time) {
    return bucket.lend(key, time);
  }

  @Override
  public URI lendHead(String key, Duration time) {
    return bucket.lendHead(key, time);
  }
}
