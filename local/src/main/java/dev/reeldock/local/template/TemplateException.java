package dev.reeldock.local.template;

/** The template, or what was asked of it, cannot be run here; the message is one sentence. */
public final class TemplateException extends RuntimeException {
  TemplateException(String message) {
    super(message);
  }
}
