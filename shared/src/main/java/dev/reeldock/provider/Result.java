package dev.reeldock.provider;

import java.net.URI;

/**
 * One thing that the provider made, served for a while.
 *
 * @param id the provider's id or index of it, or empty
 * @param duration seconds in the provider's spelling, or empty
 */
public record Result(String id, URI url, String duration) {}
