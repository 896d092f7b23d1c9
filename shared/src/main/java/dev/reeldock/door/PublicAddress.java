package dev.reeldock.door;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address is one of the public internet. Source: IANA's registries of special-purpose
 * addresses.
 */
public final class PublicAddress {
  private PublicAddress() {}

  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] address) {
    int first = Byte.toUnsignedInt(address[0]);
    int second = Byte.toUnsignedInt(address[1]);
    int third = Byte.toUnsignedInt(address[2]);
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Of what is given out, 2000::/3, all but tunnels, which hide another address, and examples. */
  private static boolean isPublic6(byte[] address) {
    int first = Byte.toUnsignedInt(address[0]) << 8 | Byte.toUnsignedInt(address[1]);
    int second = Byte.toUnsignedInt(address[2]) << 8 | Byte.toUnsignedInt(address[3]);
    boolean given = first >> 13 == 1;
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    boolean examples = first == 0x3fff && second < 0x1000;
    boolean tunnel = first == 0x2002;
    return given && !special && !examples && !tunnel;
  }
}
