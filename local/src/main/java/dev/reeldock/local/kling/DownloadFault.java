package dev.reeldock.local.kling;

/** What goes wrong with a download of a result. */
enum DownloadFault {
  NONE,
  FORBIDDEN,
  TRUNCATED,
  SLOW
}
