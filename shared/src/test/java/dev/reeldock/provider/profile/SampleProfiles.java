package dev.reeldock.provider.profile;

import java.net.URI;

/** The shipped profiles, for the tests of those who use them. */
public final class SampleProfiles {
  public static final Profile KLING = Profiles.shipped("kling");
  public static final Profile COMETAPI = Profiles.shipped("cometapi");
  public static final Profile ANYFAST = Profiles.shipped("anyfast");
  public static final Profile YUTOAI =
      Profiles.shipped("yutoai").at(URI.create("https://yuto.example"));

  private SampleProfiles() {}
}
