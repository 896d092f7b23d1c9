package dev.reeldock.task;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the provider made, served for a while.
 *
 * @param id the provider's id or index of it, or empty
 * @param watermarkUrl where it is served with a watermark, if that was asked for
 * @param duration seconds in the provider's spelling, or empty
 */
public record Result(String id, URI url, @Nullable URI watermarkUrl, String duration) {}
