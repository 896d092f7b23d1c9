package dev.reeldock.submit;

/**
 * What the stack gives to images that come without it.
 *
 * @param prompt empty, and such an image starts nothing
 * @param model for videos of images that come without one; empty, and the provider chooses
 */
record UploadDefaults(String prompt, String model) {}
