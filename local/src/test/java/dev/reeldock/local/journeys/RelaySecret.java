package dev.reeldock.local.journeys;

/** What relays are signed with, as a test puts it in. */
final class RelaySecret {
  static final String OF_DEFAULT = "whsec_ZGVmYXVsdCBjYWxsZXIncyBzZWNyZXQgb2YgcmVsYXlz";
  static final String OF_OTHER = "whsec_b3RoZXIgY2FsbGVyJ3Mgc2VjcmV0IG9mIHJlbGF5cyEh";
  static final String NEXT_OF_DEFAULT = "whsec_dGhlIG5leHQgc2VjcmV0IG9mIHJlbGF5cyBpdCBoYXM=";

  private RelaySecret() {}

  /** A secret for the stack's first caller. */
  static String of(String ofDefault) {
    return "{\"default\":\"" + ofDefault + "\"}";
  }

  static String ofBoth() {
    return "{\"default\":\"" + OF_DEFAULT + "\",\"other\":\"" + OF_OTHER + "\"}";
  }
}
