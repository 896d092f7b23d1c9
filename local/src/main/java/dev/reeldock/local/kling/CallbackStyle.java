package dev.reeldock.local.kling;

/** Whether and how a task's {@code callback_url} is called. */
public enum CallbackStyle {
  /** Never, as if every callback were lost. */
  OFF,
  /** At each change of status. */
  ON,
  /** Nothing until the end; then every status twice, the latest first. */
  DOUBLED_AND_REVERSED
}
