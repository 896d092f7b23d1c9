package dev.reeldock.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file from its beginning, at a place of its own: a call that is given up may still be reading
 * when the next one begins. It does not close the file.
 */
final class FileStream extends InputStream {
  private final FileChannel file;
  private long place;

  FileStream(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = file.read(ByteBuffer.wrap(buffer, offset, length), place);
    place += Math.max(0, read);
    return read;
  }
}
