package dev.reeldock.task;

/** What shares a provider's concurrency: {@code profile/family/model}. */
public record Pool(String name) {
  /** The segment of a task whose caller left the model to the provider. */
  private static final String PROVIDERS_CHOICE = "default";

  public static Pool of(String profile, Family family, String model) {
    return new Pool(
        profile + "/" + family.path() + "/" + (model.isEmpty() ? PROVIDERS_CHOICE : model));
  }

  /** Whether its tasks are made for this provider. */
  public boolean isOf(String profile) {
    return name.startsWith(profile + "/");
  }

  @Override
  public String toString() {
    return name;
  }
}
