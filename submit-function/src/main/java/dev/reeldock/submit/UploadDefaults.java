package dev.reeldock.submit;

/**
 * What the stack says of uploads.
 *
 * @param caller whose tasks they are
 * @param prompt for images that come without one; empty, and such an image starts nothing
 * @param model for videos of images that come without one; empty, and the provider chooses
 */
record UploadDefaults(String caller, String prompt, String model) {}
